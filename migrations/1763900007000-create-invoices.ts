import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, dropTables, tenantTable } from './tables.js';

export class CreateInvoices1763900007000 implements MigrationInterface {
  readonly name = 'CreateInvoices1763900007000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'invoices',
      columns: `
        number text not null,
        patient_id uuid not null,
        patient_package_id uuid not null,
        state text not null constraint invoices_state_check check (state in ('issued', 'part_paid', 'paid', 'void')),
        issued_on date not null,
        total_cents bigint not null constraint invoices_total_check check (total_cents >= 0),
        paid_cents bigint not null,
        created_at timestamptz not null,
        constraint invoices_number_key unique (clinic_id, number),
        constraint invoices_paid_check check (paid_cents between 0 and total_cents),
        constraint invoices_state_paid_check check (
          (state = 'issued' and paid_cents = 0 and total_cents > 0) or
          (state = 'part_paid' and paid_cents > 0 and paid_cents < total_cents) or
          (state = 'paid' and paid_cents = total_cents) or
          (state = 'void' and paid_cents = 0)),
        constraint invoices_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint invoices_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`grant update (state, paid_cents) on invoices to ${APP_ROLE}`);
    await runner.query(`create index invoices_patient_idx on invoices (clinic_id, patient_id)`);
    await runner.query(
      `create index invoices_patient_package_idx on invoices (clinic_id, patient_package_id)`,
    );

    await tenantTable(runner, {
      name: 'invoice_lines',
      columns: `
        invoice_id uuid not null,
        position integer not null,
        service_id uuid not null,
        description text not null,
        quantity integer not null constraint invoice_lines_quantity_check check (quantity > 0),
        standard_cents bigint not null,
        discount_cents bigint not null constraint invoice_lines_discount_check check (discount_cents >= 0),
        net_cents bigint not null constraint invoice_lines_net_check check (net_cents >= 0),
        constraint invoice_lines_total_check check (standard_cents - discount_cents = net_cents),
        constraint invoice_lines_position_key unique (clinic_id, invoice_id, position),
        constraint invoice_lines_invoice_fkey foreign key (clinic_id, invoice_id) references invoices (clinic_id, id),
        constraint invoice_lines_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['invoice_lines', 'invoices']);
  }
}
