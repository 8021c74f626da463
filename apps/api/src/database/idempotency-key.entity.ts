import { Entity } from 'typeorm';

import type { ClinicId } from '#kernel';

import { IdColumn, InstantColumn, TextColumn } from './columns.js';

/** A write that was done, by the key its sender made, with the answer to give when it is sent again. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @TextColumn({ key: true })
  key: string;

  @TextColumn()
  action: string;

  @TextColumn()
  inputHash: string;

  @TextColumn()
  result: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;
}
