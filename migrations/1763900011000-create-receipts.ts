import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dropTables, tenantTable } from './tables.js';

/** One receipt per visit, of delivered sessions only; a session can stand on one receipt. Append-only. */
export class CreateReceipts1763900011000 implements MigrationInterface {
  readonly name = 'CreateReceipts1763900011000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'receipts',
      columns: `
        number text not null,
        visit_id uuid not null,
        patient_id uuid not null,
        patient_package_id uuid not null,
        date_of_service date not null,
        issued_on date not null,
        diagnosis_codes text[] not null,
        net_cents bigint not null,
        paid_cents bigint not null,
        template_version text not null,
        view jsonb not null,
        created_at timestamptz not null,
        constraint receipts_number_key unique (clinic_id, number),
        constraint receipts_visit_key unique (clinic_id, visit_id),
        constraint receipts_paid_check check (paid_cents between 0 and net_cents),
        constraint receipts_issued_check check (issued_on >= date_of_service),
        constraint receipts_visit_fkey foreign key (clinic_id, visit_id) references visits (clinic_id, id),
        constraint receipts_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint receipts_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `create index receipts_patient_idx on receipts (clinic_id, patient_id, date_of_service)`,
    );
    await tenantTable(runner, {
      name: 'receipt_lines',
      columns: `
        receipt_id uuid not null,
        position integer not null,
        session_id uuid not null,
        service_id uuid not null,
        description text not null,
        billing_code text,
        eligibility_class text not null,
        standard_cents bigint not null,
        discount_cents bigint not null constraint receipt_lines_discount_check check (discount_cents >= 0),
        net_cents bigint not null constraint receipt_lines_net_check check (net_cents >= 0),
        constraint receipt_lines_total_check check (standard_cents - discount_cents = net_cents),
        constraint receipt_lines_session_key unique (clinic_id, session_id),
        constraint receipt_lines_position_key unique (clinic_id, receipt_id, position),
        constraint receipt_lines_receipt_fkey foreign key (clinic_id, receipt_id) references receipts (clinic_id, id),
        constraint receipt_lines_session_fkey foreign key (clinic_id, session_id) references sessions (clinic_id, id),
        constraint receipt_lines_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['receipt_lines', 'receipts']);
  }
}
