import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dropTables, tenantTable } from './tables.js';

/** Double entry: every posting takes from one account and gives to another, so an imbalance cannot be written. */
export class CreateLedger1763900012000 implements MigrationInterface {
  readonly name = 'CreateLedger1763900012000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'ledger_entries',
      columns: `
        kind text not null constraint ledger_entries_kind_check
          check (kind in ('invoice_issued', 'payment_received', 'visit_recorded')),
        cause_id uuid not null,
        patient_id uuid not null,
        patient_package_id uuid not null,
        occurred_on date not null,
        posted_at timestamptz not null,
        actor_kind text not null,
        actor_id text not null,
        constraint ledger_entries_cause_key unique (clinic_id, kind, cause_id),
        constraint ledger_entries_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint ledger_entries_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `create index ledger_entries_patient_package_idx on ledger_entries (clinic_id, patient_package_id)`,
    );
    await tenantTable(runner, {
      name: 'ledger_postings',
      columns: `
        entry_id uuid not null,
        position integer not null,
        from_account text not null,
        to_account text not null,
        amount_cents bigint not null constraint ledger_postings_amount_check check (amount_cents > 0),
        patient_package_id uuid not null,
        service_id uuid,
        constraint ledger_postings_accounts_check check (
          from_account <> to_account and
          from_account ~ '^(receivable|deferred|unearned|revenue|discounts|refunds_payable|cash:[a-z_]+)$' and
          to_account ~ '^(receivable|deferred|unearned|revenue|discounts|refunds_payable|cash:[a-z_]+)$'),
        constraint ledger_postings_position_key unique (clinic_id, entry_id, position),
        constraint ledger_postings_entry_fkey foreign key (clinic_id, entry_id) references ledger_entries (clinic_id, id),
        constraint ledger_postings_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id),
        constraint ledger_postings_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `create index ledger_postings_patient_package_idx on ledger_postings (clinic_id, patient_package_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['ledger_postings', 'ledger_entries']);
  }
}
