import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { PatientPageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { FindVisits } from './find-visits.js';
import { RecordVisitRequest } from './visit.request.js';
import { toVisitResponse, VisitPageResponse, VisitResponse } from './visit.response.js';
import { RecordVisit } from './record-visit.js';

@ApiTags('visits')
@Controller('v1/visits')
export class VisitsController {
  constructor(
    private readonly recordVisit: RecordVisit,
    private readonly findVisits: FindVisits,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: VisitResponse })
  async record(@Write() write: WriteContext, @Body() body: RecordVisitRequest): Promise<VisitResponse> {
    return toVisitResponse(await this.recordVisit.execute(write, body));
  }

  @Get()
  @PatientMay()
  @ApiOkResponse({ type: VisitPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PatientPageRequest): Promise<VisitPageResponse> {
    return await this.findVisits.list(actor, query);
  }

  @Get(':id')
  @PatientMay()
  @ApiOkResponse({ type: VisitResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<VisitResponse> {
    return await this.findVisits.get(actor, id);
  }
}
