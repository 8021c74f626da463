import { Entity } from 'typeorm';

import type { ClinicId } from '#kernel';

import { BigCountColumn, IdColumn, TextColumn } from './columns.js';

/** The last number given out in a series of human numbers, such as `invoice:2026`. */
@Entity('counters')
export class CounterEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @TextColumn({ key: true })
  series: string;

  @BigCountColumn()
  lastValue: number;
}
