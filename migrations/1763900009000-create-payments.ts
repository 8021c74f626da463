import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dropTables, tenantTable } from './tables.js';

/** Money received and the invoices it settles; append-only. */
export class CreatePayments1763900009000 implements MigrationInterface {
  readonly name = 'CreatePayments1763900009000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'payments',
      columns: `
        patient_id uuid not null,
        amount_cents bigint not null constraint payments_amount_check check (amount_cents > 0),
        tender text not null constraint payments_tender_check
          check (tender in ('cash', 'check', 'card', 'ach', 'hsa_card', 'fsa_card', 'hra_card')),
        reference text,
        received_on date not null,
        template_version text not null,
        view jsonb not null,
        created_by text not null,
        created_at timestamptz not null,
        constraint payments_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`create index payments_patient_idx on payments (clinic_id, patient_id)`);
    await tenantTable(runner, {
      name: 'payment_allocations',
      columns: `
        payment_id uuid not null,
        invoice_id uuid not null,
        amount_cents bigint not null constraint payment_allocations_amount_check check (amount_cents > 0),
        constraint payment_allocations_invoice_key unique (clinic_id, payment_id, invoice_id),
        constraint payment_allocations_payment_fkey foreign key (clinic_id, payment_id) references payments (clinic_id, id),
        constraint payment_allocations_invoice_fkey foreign key (clinic_id, invoice_id) references invoices (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `create index payment_allocations_invoice_idx on payment_allocations (clinic_id, invoice_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['payment_allocations', 'payments']);
  }
}
