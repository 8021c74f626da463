import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { FindAuditEventsRequest } from './audit-event.request.js';
import { AuditEventPageResponse } from './audit-event.response.js';
import { FindAuditEvents } from './find-audit-events.js';

@ApiTags('audit')
@Controller('v1/audit-events')
export class AuditController {
  constructor(private readonly findAuditEvents: FindAuditEvents) {}

  @Get()
  @ApiOkResponse({ type: AuditEventPageResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: FindAuditEventsRequest,
  ): Promise<AuditEventPageResponse> {
    return await this.findAuditEvents.list(actor, query);
  }
}
