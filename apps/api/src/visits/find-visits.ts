import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import { toVisitResponse, type VisitPageResponse, type VisitResponse } from './visit.response.js';
import { SELECT_VISIT, type RecordedVisit } from './visit.store.js';

@Injectable()
export class FindVisits {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<VisitPageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<RecordedVisit>(
      actor.clinicId,
      `${SELECT_VISIT} where v.clinic_id = $1 and v.id < $2 and ($4::uuid is null or v.patient_id = $4)
       order by v.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toVisitResponse);
  }

  async get(actor: Actor, id: string): Promise<VisitResponse> {
    const visit = await this.reader.get<RecordedVisit>(
      actor.clinicId,
      `${SELECT_VISIT} where v.clinic_id = $1 and v.id = $2`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, visit.patientId);
    return toVisitResponse(visit);
  }
}
