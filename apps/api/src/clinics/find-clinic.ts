import { Inject, Injectable } from '@nestjs/common';

import { today, type Clock } from '#calendar';

import { CLOCK } from '../clock/system-clock.js';
import { CLINIC_COLUMNS, type ClinicSettings } from '../database/clinic-settings.js';
import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toClinicResponse, type ClinicResponse, type MeResponse } from './clinic.response.js';

@Injectable()
export class FindClinic {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get({ clinicId }: Actor): Promise<ClinicResponse> {
    return toClinicResponse(await this.settings(clinicId));
  }

  /** Who is signed in, and what day it is at the clinic. */
  async me(actor: Actor): Promise<MeResponse> {
    const { id, name, timeZone, phone } = await this.settings(actor.clinicId);
    const clinic = { id, name, timeZone, phone, today: today(this.clock, timeZone) };
    if (actor.kind === 'patient') {
      return { kind: 'patient', patientId: actor.patientId, quoteId: actor.quoteId, clinic };
    }
    if (actor.kind === 'system') return { kind: 'system', clinic };
    const { name: staffName, email, role } = actor;
    return { kind: 'staff', name: staffName, email, role, clinic };
  }

  private async settings(clinicId: Actor['clinicId']): Promise<ClinicSettings> {
    return await this.reader.get<ClinicSettings>(
      clinicId,
      `select ${CLINIC_COLUMNS} from clinics c where c.id = $1`,
      [clinicId],
    );
  }
}
