import type { LocalDate } from '#calendar';
import { DomainError, type PatientId } from '#kernel';

import type { Tx } from '../database/tx.js';

export type Patient = {
  readonly id: PatientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly email?: string;
  readonly phone?: string;
};

export const SELECT_PATIENT = `select id, given_name as "givenName", family_name as "familyName",
  birth_date as "birthDate", email, phone from patients`;

export function insertPatient(tx: Tx, patient: Patient): void {
  tx.insert('patients', [
    {
      id: patient.id,
      given_name: patient.givenName,
      family_name: patient.familyName,
      birth_date: patient.birthDate,
      email: patient.email,
      phone: patient.phone,
      created_at: tx.now,
    },
  ]);
}

export async function getPatient(tx: Tx, id: PatientId): Promise<Patient> {
  const [row] = await tx.query<Patient>(`${SELECT_PATIENT} where clinic_id = $1 and id = $2`, [
    tx.clinic.id,
    id,
  ]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}
