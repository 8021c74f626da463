import { Injectable } from '@nestjs/common';

import type { PatientId } from '#kernel';

import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type { CreatePatientRequest } from './patient.request.js';
import { insertPatient, type Patient } from './patient.store.js';

@Injectable()
export class CreatePatient {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: CreatePatientRequest): Promise<Patient> {
    return await this.unitOfWork.run(write, { action: 'patient.create', input }, (tx) => {
      const patient: Patient = { id: newId<PatientId>(), ...input };
      insertPatient(tx, patient);
      tx.about('patient', patient.id);
      return patient;
    });
  }
}
