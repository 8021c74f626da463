import { Entity } from 'typeorm';

import type { ClinicId } from '#kernel';

import { IdColumn, InstantColumn, TextColumn } from '../database/columns.js';

/** Who did what to which record. Append-only. */
@Entity('audit_events')
export class AuditEventEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @InstantColumn()
  at: Date;

  @TextColumn()
  actorKind: 'staff' | 'patient' | 'system';

  @TextColumn()
  actorId: string;

  @TextColumn()
  action: string;

  @TextColumn()
  subjectType: string;

  @IdColumn()
  subjectId: string;

  @TextColumn({ nullable: true })
  reason: string | null;

  @TextColumn()
  requestId: string;
}
