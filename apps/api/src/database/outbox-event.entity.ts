import { Entity } from 'typeorm';

import type { ClinicId } from '#kernel';

import { IdColumn, InstantColumn, TextColumn } from './columns.js';

/** Something to tell the outside world, stored with the write it is about and sent after commit. */
@Entity('outbox_events')
export class OutboxEventEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @TextColumn()
  topic: string;

  @IdColumn()
  subjectId: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  dispatchedAt: Date | null;
}
