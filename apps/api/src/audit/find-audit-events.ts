import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow } from '../http/page.js';
import type { FindAuditEventsRequest } from './audit-event.request.js';
import {
  toAuditEventResponse,
  type AuditEventPageResponse,
  type AuditEventRow,
} from './audit-event.response.js';

@Injectable()
export class FindAuditEvents {
  constructor(private readonly reader: Reader) {}

  async list(
    { clinicId }: Actor,
    { subjectId, ...page }: FindAuditEventsRequest,
  ): Promise<AuditEventPageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<AuditEventRow>(
      clinicId,
      `select id, at, actor_kind as "actorKind", actor_id as "actorId", action, subject_type as "subjectType",
         subject_id as "subjectId", reason, request_id as "requestId"
       from audit_events where clinic_id = $1 and id < $2 and ($4::uuid is null or subject_id = $4)
       order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1, subjectId],
    );
    return toPage(rows, window, toAuditEventResponse);
  }
}
