import { Injectable } from '@nestjs/common';

import { DomainError } from '#kernel';
import { summarizePackage } from '#packages';

import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import { listServices } from '../services/service.store.js';
import {
  toPatientPackageResponse,
  toPatientPackageSummary,
  type PatientPackagePageResponse,
  type PatientPackageResponse,
} from './patient-package.response.js';
import { listSessions, SELECT_PATIENT_PACKAGE, type PatientPackage } from './patient-package.store.js';

@Injectable()
export class FindPatientPackages {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<PatientPackagePageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<PatientPackage>(
      actor.clinicId,
      `${SELECT_PATIENT_PACKAGE} where k.clinic_id = $1 and k.id < $2 and ($4::uuid is null or k.patient_id = $4)
       order by k.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toPatientPackageSummary);
  }

  async get(actor: Actor, id: string): Promise<PatientPackageResponse> {
    return await this.reader.snapshot(actor.clinicId, async (from) => {
      const [[sold], sessions] = await Promise.all([
        from.query<PatientPackage>(`${SELECT_PATIENT_PACKAGE} where k.clinic_id = $1 and k.id = $2`, [
          actor.clinicId,
          id,
        ]),
        listSessions(from, id),
      ]);
      if (!sold) throw new DomainError('NOT_FOUND');
      assertMaySeePatient(actor, sold.patientId);
      const summary = summarizePackage({ sessions, paidCents: sold.paidCents, release: sold.release });
      const services = await listServices(
        from,
        summary.services.map(({ serviceId }) => serviceId),
      );
      return toPatientPackageResponse(sold, sessions, summary, services);
    });
  }
}
