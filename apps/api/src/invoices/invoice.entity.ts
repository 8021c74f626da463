import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { InvoiceState } from '#invoices';
import type { ClinicId, InvoiceId, PatientId, PatientPackageId, ServiceId } from '#kernel';
import type { Cents } from '#money';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  TextColumn,
} from '../database/columns.js';

@Entity('invoices')
export class InvoiceEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: InvoiceId;

  @TextColumn()
  number: string;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @TextColumn()
  state: InvoiceState;

  @LocalDateColumn()
  issuedOn: LocalDate;

  @CentsColumn()
  totalCents: Cents;

  @CentsColumn()
  paidCents: Cents;

  @InstantColumn()
  createdAt: Date;
}

@Entity('invoice_lines')
export class InvoiceLineEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  invoiceId: InvoiceId;

  @CountColumn()
  position: number;

  @IdColumn()
  serviceId: ServiceId;

  @TextColumn()
  description: string;

  @CountColumn()
  quantity: number;

  @CentsColumn()
  standardCents: Cents;

  @CentsColumn()
  discountCents: Cents;

  @CentsColumn()
  netCents: Cents;
}
