import { Entity } from 'typeorm';

import type { HolidayCalendar, RollConvention } from '#calendar';
import type { ClinicId } from '#kernel';
import type { RemainderPolicy } from '#money';
import type { PrepayRule } from '#payments';
import type { RefundPolicy } from '#refunds';

import { CountColumn, IdColumn, InstantColumn, TextColumn, TextListColumn } from '../database/columns.js';

@Entity('clinics')
export class ClinicEntity {
  @IdColumn({ key: true })
  id: ClinicId;

  @TextColumn()
  name: string;

  @TextColumn()
  legalName: string;

  @TextColumn()
  timeZone: string;

  @TextColumn()
  currency: 'USD';

  @TextListColumn()
  addressLines: string[];

  @TextColumn()
  phone: string;

  @TextColumn()
  npi: string;

  @TextColumn()
  tin: string;

  @TextColumn()
  remainderPolicy: RemainderPolicy;

  @TextColumn()
  rollConvention: RollConvention;

  @TextColumn()
  holidayCalendar: HolidayCalendar;

  @CountColumn()
  quoteValidDays: number;

  @TextColumn()
  refundPolicy: RefundPolicy;

  @TextColumn()
  fsaPrepay: PrepayRule;

  @TextColumn()
  hsaPrepay: PrepayRule;

  @InstantColumn()
  createdAt: Date;
}
