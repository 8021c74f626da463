import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ReceiptView } from '#documents';
import type {
  ClinicId,
  PatientId,
  PatientPackageId,
  ReceiptId,
  ServiceId,
  SessionId,
  VisitId,
} from '#kernel';
import type { Cents } from '#money';
import type { EligibilityClass } from '#pricing';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LocalDateColumn,
  TextColumn,
  TextListColumn,
} from '../database/columns.js';

/** What a visit's receipt says, word for word. Append-only. */
@Entity('receipts')
export class ReceiptEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: ReceiptId;

  @TextColumn()
  number: string;

  @IdColumn()
  visitId: VisitId;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @LocalDateColumn()
  dateOfService: LocalDate;

  @LocalDateColumn()
  issuedOn: LocalDate;

  @TextListColumn()
  diagnosisCodes: string[];

  @CentsColumn()
  netCents: Cents;

  @CentsColumn()
  paidCents: Cents;

  @TextColumn()
  templateVersion: string;

  @JsonColumn()
  view: ReceiptView;

  @InstantColumn()
  createdAt: Date;
}

/** One delivered session on a receipt. */
@Entity('receipt_lines')
export class ReceiptLineEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  receiptId: ReceiptId;

  @CountColumn()
  position: number;

  @IdColumn()
  sessionId: SessionId;

  @IdColumn()
  serviceId: ServiceId;

  @TextColumn()
  description: string;

  @TextColumn({ nullable: true })
  billingCode: string | null;

  @TextColumn()
  eligibilityClass: EligibilityClass;

  @CentsColumn()
  standardCents: Cents;

  @CentsColumn()
  discountCents: Cents;

  @CentsColumn()
  netCents: Cents;
}
