import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, PatientId } from '#kernel';

import { IdColumn, InstantColumn, LocalDateColumn, TextColumn } from '../database/columns.js';

@Entity('patients')
export class PatientEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PatientId;

  @TextColumn()
  givenName: string;

  @TextColumn()
  familyName: string;

  @LocalDateColumn()
  birthDate: LocalDate;

  @TextColumn({ nullable: true })
  email: string | null;

  @TextColumn({ nullable: true })
  phone: string | null;

  @InstantColumn()
  createdAt: Date;
}
