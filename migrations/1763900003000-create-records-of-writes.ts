import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, bindToClinic, dropTables, tenantTable } from './tables.js';

/** What every write leaves behind: its audit row, its idempotency record and the events to tell others. */
export class CreateRecordsOfWrites1763900003000 implements MigrationInterface {
  readonly name = 'CreateRecordsOfWrites1763900003000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'audit_events',
      columns: `
        at timestamptz not null,
        actor_kind text not null constraint audit_events_actor_kind_check check (actor_kind in ('staff', 'patient', 'system')),
        actor_id text not null,
        action text not null,
        subject_type text not null,
        subject_id uuid not null,
        reason text,
        request_id text not null`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`create index audit_events_subject_idx on audit_events (clinic_id, subject_id)`);

    await runner.query(`
      create table idempotency_keys (
        clinic_id uuid not null constraint idempotency_keys_clinic_fkey references clinics (id),
        key text not null,
        action text not null,
        input_hash text not null,
        result text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint idempotency_keys_pkey primary key (clinic_id, key)
      )`);
    await bindToClinic(runner, 'idempotency_keys', 'clinic_id', ['select', 'insert', 'delete']);
    await runner.query(
      `create index idempotency_keys_expires_idx on idempotency_keys (clinic_id, expires_at)`,
    );

    await tenantTable(runner, {
      name: 'outbox_events',
      columns: `
        topic text not null,
        subject_id uuid not null,
        created_at timestamptz not null,
        dispatched_at timestamptz`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`grant update (dispatched_at) on outbox_events to ${APP_ROLE}`);
    await runner.query(
      `create index outbox_events_waiting_idx on outbox_events (clinic_id, id) where dispatched_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['outbox_events', 'idempotency_keys', 'audit_events']);
  }
}
