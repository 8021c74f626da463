import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { toPage, toWindow } from '../http/page.js';
import type { FindPatientsRequest } from './patient.request.js';
import { toPatientResponse, type PatientPageResponse } from './patient.response.js';
import { SELECT_PATIENT, type Patient } from './patient.store.js';

@Injectable()
export class FindPatients {
  constructor(private readonly reader: Reader) {}

  /** Newest first; `search` matches the beginning of the given or family name, or "family, given". */
  async list(
    { clinicId }: Actor,
    { search = '', ...page }: FindPatientsRequest,
  ): Promise<PatientPageResponse> {
    const window = toWindow(page);
    const [first = '', second = ''] = search
      .toLowerCase()
      .split(/[\s,]+/)
      .map(asPrefix);
    const rows = await this.reader.find<Patient>(
      clinicId,
      `${SELECT_PATIENT} where clinic_id = $1 and id < $2
         and (lower(family_name) like $4 and lower(given_name) like $5
           or lower(given_name) like $4 and lower(family_name) like $5)
       order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1, `${first}%`, `${second}%`],
    );
    return toPage(rows, window, toPatientResponse);
  }

  async get(actor: Actor, id: string): Promise<Patient> {
    assertMaySeePatient(actor, id);
    const { clinicId } = actor;
    return await this.reader.get<Patient>(clinicId, `${SELECT_PATIENT} where clinic_id = $1 and id = $2`, [
      clinicId,
      id,
    ]);
  }
}

/** What a person types is text, not a pattern. */
const asPrefix = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
