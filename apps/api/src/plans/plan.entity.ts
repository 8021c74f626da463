import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, InvoiceId, PatientId, PatientPackageId, PlanId } from '#kernel';
import type { Cents, RemainderPolicy } from '#money';
import type { DisclosureStatus, Frequency, Installment } from '#plans';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  TextColumn,
} from '../database/columns.js';

@Entity('plans')
export class PlanEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PlanId;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @IdColumn()
  invoiceId: InvoiceId;

  @CentsColumn()
  totalCents: Cents;

  @TextColumn()
  frequency: Frequency;

  @TextColumn()
  remainderPolicy: RemainderPolicy;

  @TextColumn()
  disclosureStatus: DisclosureStatus['status'];

  @LocalDateColumn({ nullable: true })
  disclosureGivenOn: LocalDate | null;

  @InstantColumn()
  createdAt: Date;
}

/** A payment that is due under a plan; sequence 0 is the deposit. */
@Entity('installments')
export class InstallmentEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  planId: PlanId;

  @CountColumn()
  sequence: number;

  @TextColumn()
  kind: Installment['kind'];

  /** The day in the contract. */
  @LocalDateColumn()
  dueOn: LocalDate;

  /** The business day on which it is collected. */
  @LocalDateColumn()
  collectOn: LocalDate;

  @CentsColumn()
  amountCents: Cents;

  @CentsColumn()
  paidCents: Cents;
}
