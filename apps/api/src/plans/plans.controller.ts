import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { PatientPageRequest } from '../http/page.js';
import { FindPlans } from './find-plans.js';
import { PlanPageResponse, PlanResponse } from './plan.response.js';

@ApiTags('plans')
@Controller('v1/plans')
@PatientMay()
export class PlansController {
  constructor(private readonly findPlans: FindPlans) {}

  @Get()
  @ApiOkResponse({ type: PlanPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PatientPageRequest): Promise<PlanPageResponse> {
    return await this.findPlans.list(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: PlanResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanResponse> {
    return await this.findPlans.get(actor, id);
  }
}
