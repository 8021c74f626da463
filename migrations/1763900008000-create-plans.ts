import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, dropTables, tenantTable } from './tables.js';

export class CreatePlans1763900008000 implements MigrationInterface {
  readonly name = 'CreatePlans1763900008000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'plans',
      columns: `
        patient_id uuid not null,
        patient_package_id uuid not null,
        invoice_id uuid not null,
        total_cents bigint not null constraint plans_total_check check (total_cents > 0),
        frequency text not null constraint plans_frequency_check
          check (frequency in ('weekly', 'every_two_weeks', 'twice_a_month', 'monthly')),
        remainder_policy text not null constraint plans_remainder_policy_check
          check (remainder_policy in ('last', 'first', 'spread', 'round_up_last_smaller')),
        disclosure_status text not null constraint plans_disclosure_status_check
          check (disclosure_status in ('none', 'required')),
        disclosure_given_on date,
        created_at timestamptz not null,
        constraint plans_disclosure_check check (disclosure_status = 'none' or disclosure_given_on is not null),
        constraint plans_patient_package_key unique (clinic_id, patient_package_id),
        constraint plans_invoice_key unique (clinic_id, invoice_id),
        constraint plans_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint plans_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id),
        constraint plans_invoice_fkey foreign key (clinic_id, invoice_id) references invoices (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'installments',
      columns: `
        plan_id uuid not null,
        sequence integer not null constraint installments_sequence_check check (sequence >= 0),
        kind text not null constraint installments_kind_check check (kind in ('deposit', 'installment')),
        due_on date not null,
        collect_on date not null,
        amount_cents bigint not null constraint installments_amount_check check (amount_cents > 0),
        paid_cents bigint not null,
        constraint installments_paid_check check (paid_cents between 0 and amount_cents),
        constraint installments_deposit_check check ((kind = 'deposit') = (sequence = 0)),
        constraint installments_sequence_key unique (clinic_id, plan_id, sequence),
        constraint installments_plan_fkey foreign key (clinic_id, plan_id) references plans (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`grant update (paid_cents) on installments to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['installments', 'plans']);
  }
}
