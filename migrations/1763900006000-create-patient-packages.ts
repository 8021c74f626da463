import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, dropTables, tenantTable } from './tables.js';

/** What was sold: one row per session with the value it was sold at. Values never change afterwards. */
export class CreatePatientPackages1763900006000 implements MigrationInterface {
  readonly name = 'CreatePatientPackages1763900006000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'patient_packages',
      columns: `
        patient_id uuid not null,
        quote_id uuid not null,
        option_kind text not null constraint patient_packages_option_kind_check
          check (option_kind in ('pay_per_visit', 'installments', 'prepay')),
        name text not null,
        state text not null constraint patient_packages_state_check check (state in ('active', 'completed', 'stopped')),
        release text not null constraint patient_packages_release_check check (release in ('as_paid', 'at_once')),
        refund_policy text not null constraint patient_packages_refund_policy_check
          check (refund_policy in ('pro_rata', 'reprice', 'best_of')),
        total_cents bigint not null,
        billed_cents bigint not null,
        paid_cents bigint not null,
        delivered_cents bigint not null,
        sold_on date not null,
        created_at timestamptz not null,
        constraint patient_packages_billed_check check (billed_cents between 0 and total_cents),
        constraint patient_packages_paid_check check (paid_cents between 0 and billed_cents),
        constraint patient_packages_delivered_check check (delivered_cents between 0 and billed_cents),
        constraint patient_packages_release_check_paid check (release <> 'as_paid' or delivered_cents <= paid_cents),
        constraint patient_packages_quote_key unique (clinic_id, quote_id),
        constraint patient_packages_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint patient_packages_quote_fkey foreign key (clinic_id, quote_id) references quotes (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `grant update (state, billed_cents, paid_cents, delivered_cents) on patient_packages to ${APP_ROLE}`,
    );
    await runner.query(
      `create index patient_packages_patient_idx on patient_packages (clinic_id, patient_id)`,
    );

    await tenantTable(runner, {
      name: 'sessions',
      columns: `
        patient_package_id uuid not null,
        service_id uuid not null,
        sequence integer not null constraint sessions_sequence_check check (sequence > 0),
        standard_cents bigint not null,
        value_cents bigint not null,
        state text not null constraint sessions_state_check check (state in ('planned', 'delivered')),
        visit_id uuid,
        delivered_on date,
        constraint sessions_value_check check (value_cents between 0 and standard_cents),
        constraint sessions_delivered_check check (
          (state = 'delivered') = (visit_id is not null) and (state = 'delivered') = (delivered_on is not null)),
        constraint sessions_sequence_key unique (clinic_id, patient_package_id, service_id, sequence),
        constraint sessions_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id),
        constraint sessions_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`grant update (state, visit_id, delivered_on) on sessions to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['sessions', 'patient_packages']);
  }
}
