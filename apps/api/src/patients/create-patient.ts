import { Injectable } from '@nestjs/common';

import { localDate, type LocalDate } from '#calendar';
import { DomainError, type PatientId } from '#kernel';

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
      assertBirthDate(input.birthDate, tx.today);
      const patient: Patient = { id: newId<PatientId>(), ...input };
      insertPatient(tx, patient);
      tx.about('patient', patient.id);
      return patient;
    });
  }
}

const OLDEST_BIRTH_DATE = localDate('1900-01-01');

function assertBirthDate(birthDate: LocalDate, today: LocalDate): void {
  if (birthDate >= OLDEST_BIRTH_DATE && birthDate <= today) return;
  throw new DomainError('VALIDATION_FAILED', {
    field: 'birthDate',
    message: 'must lie between 1900 and today',
  });
}
