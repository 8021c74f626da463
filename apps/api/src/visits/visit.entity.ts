import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, LocationId, PatientId, PatientPackageId, ProviderId, VisitId } from '#kernel';

import { IdColumn, InstantColumn, LocalDateColumn, TextColumn, TextListColumn } from '../database/columns.js';

@Entity('visits')
export class VisitEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: VisitId;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @IdColumn()
  providerId: ProviderId;

  @IdColumn({ nullable: true })
  locationId: LocationId | null;

  @LocalDateColumn()
  dateOfService: LocalDate;

  @TextListColumn()
  diagnosisCodes: string[];

  @TextColumn()
  createdBy: string;

  @InstantColumn()
  createdAt: Date;
}
