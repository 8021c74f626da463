import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, PatientId, PatientPackageId, QuoteId, ServiceId, SessionId, VisitId } from '#kernel';
import type { Cents } from '#money';
import type { PatientPackageState, Release, SessionStatus } from '#packages';
import type { OptionKind } from '#pricing';
import type { RefundPolicy } from '#refunds';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  TextColumn,
} from '../database/columns.js';

/** What was sold to a patient, and where its money stands. */
@Entity('patient_packages')
export class PatientPackageEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PatientPackageId;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  quoteId: QuoteId;

  @TextColumn()
  optionKind: OptionKind;

  @TextColumn()
  name: string;

  @TextColumn()
  state: PatientPackageState;

  @TextColumn()
  release: Release;

  @TextColumn()
  refundPolicy: RefundPolicy;

  @CentsColumn()
  totalCents: Cents;

  @CentsColumn()
  billedCents: Cents;

  @CentsColumn()
  paidCents: Cents;

  @CentsColumn()
  deliveredCents: Cents;

  @LocalDateColumn()
  soldOn: LocalDate;

  @InstantColumn()
  createdAt: Date;
}

/** One unit of a sold package, with the value it was sold at. */
@Entity('sessions')
export class SessionEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: SessionId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @IdColumn()
  serviceId: ServiceId;

  @CountColumn()
  sequence: number;

  @CentsColumn()
  standardCents: Cents;

  @CentsColumn()
  valueCents: Cents;

  @TextColumn()
  state: SessionStatus;

  @IdColumn({ nullable: true })
  visitId: VisitId | null;

  @LocalDateColumn({ nullable: true })
  deliveredOn: LocalDate | null;
}
