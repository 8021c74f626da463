import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { DepositView } from '#documents';
import type { ClinicId, InvoiceId, PatientId, PaymentId } from '#kernel';
import type { Cents } from '#money';
import type { Tender } from '#payments';

import {
  CentsColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LocalDateColumn,
  TextColumn,
} from '../database/columns.js';

/** Money received, and what its paper says, word for word. Append-only. */
@Entity('payments')
export class PaymentEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PaymentId;

  @IdColumn()
  patientId: PatientId;

  @CentsColumn()
  amountCents: Cents;

  @TextColumn()
  tender: Tender;

  @TextColumn({ nullable: true })
  reference: string | null;

  @LocalDateColumn()
  receivedOn: LocalDate;

  @TextColumn()
  templateVersion: string;

  @JsonColumn()
  view: DepositView;

  @TextColumn()
  createdBy: string;

  @InstantColumn()
  createdAt: Date;
}

/** The part of a payment that settles one invoice. */
@Entity('payment_allocations')
export class PaymentAllocationEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  paymentId: PaymentId;

  @IdColumn()
  invoiceId: InvoiceId;

  @CentsColumn()
  amountCents: Cents;
}
