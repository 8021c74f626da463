import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE, dropTables, tenantTable } from './tables.js';

/** A quote, its ways to pay and their lines. Once open only its state moves; the priced content is insert-only. */
export class CreateQuotes1763900005000 implements MigrationInterface {
  readonly name = 'CreateQuotes1763900005000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'quotes',
      columns: `
        number text not null,
        revision integer not null constraint quotes_revision_check check (revision > 0),
        state text not null constraint quotes_state_check
          check (state in ('open', 'accepted', 'expired', 'superseded', 'withdrawn')),
        patient_id uuid not null,
        provider_id uuid,
        payer_kind text not null constraint quotes_payer_kind_check check (payer_kind in
          ('self_pay', 'commercial', 'medicare', 'medicare_advantage', 'medicaid', 'workers_comp', 'auto', 'va', 'tricare')),
        diagnosis_codes text[] not null,
        price_version_id uuid not null,
        package_id uuid,
        name text not null,
        priced_on date not null,
        expires_on date not null,
        engine text not null,
        input jsonb not null,
        created_by text not null,
        created_at timestamptz not null,
        accepted_option text,
        accepted_at timestamptz,
        signed_name text,
        constraint quotes_number_key unique (clinic_id, number, revision),
        constraint quotes_expiry_check check (expires_on >= priced_on),
        constraint quotes_acceptance_check check (
          (state = 'accepted') = (accepted_option is not null) and
          (state = 'accepted') = (accepted_at is not null) and
          (state = 'accepted') = (signed_name is not null)),
        constraint quotes_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint quotes_provider_fkey foreign key (clinic_id, provider_id) references providers (clinic_id, id),
        constraint quotes_package_fkey foreign key (clinic_id, package_id, price_version_id)
          references packages (clinic_id, id, price_version_id),
        constraint quotes_price_version_fkey foreign key (clinic_id, price_version_id)
          references price_versions (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(
      `grant update (state, accepted_option, accepted_at, signed_name) on quotes to ${APP_ROLE}`,
    );
    await runner.query(
      `create unique index quotes_open_key on quotes (clinic_id, number) where state = 'open'`,
    );
    await runner.query(`create index quotes_patient_idx on quotes (clinic_id, patient_id)`);

    await tenantTable(runner, {
      name: 'quote_options',
      columns: `
        quote_id uuid not null,
        kind text not null constraint quote_options_kind_check check (kind in ('pay_per_visit', 'installments', 'prepay')),
        standard_cents bigint not null,
        discount_cents bigint not null constraint quote_options_discount_check check (discount_cents >= 0),
        net_cents bigint not null constraint quote_options_net_check check (net_cents >= 0),
        eligible_cents bigint not null,
        average_per_visit_cents bigint not null,
        visit_count integer not null,
        schedule jsonb not null,
        plan jsonb,
        disclosure jsonb not null,
        constraint quote_options_total_check check (standard_cents - discount_cents = net_cents),
        constraint quote_options_eligible_check check (eligible_cents between 0 and net_cents),
        constraint quote_options_kind_key unique (clinic_id, quote_id, kind),
        constraint quote_options_plan_check check ((kind = 'installments') = (plan is not null)),
        constraint quote_options_quote_fkey foreign key (clinic_id, quote_id) references quotes (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'quote_lines',
      columns: `
        quote_id uuid not null,
        option_kind text not null,
        position integer not null,
        service_id uuid not null,
        source text not null constraint quote_lines_source_check check (source in ('package', 'single')),
        quantity integer not null constraint quote_lines_quantity_check check (quantity between 1 and 500),
        unit_cents bigint not null constraint quote_lines_unit_check check (unit_cents >= 0),
        standard_cents bigint not null,
        net_cents bigint not null,
        adjustments jsonb not null,
        constraint quote_lines_standard_check check (standard_cents = quantity * unit_cents),
        constraint quote_lines_net_check check (net_cents between 0 and standard_cents),
        constraint quote_lines_position_key unique (clinic_id, quote_id, option_kind, position),
        constraint quote_lines_option_fkey foreign key (clinic_id, quote_id, option_kind)
          references quote_options (clinic_id, quote_id, kind),
        constraint quote_lines_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    // What a quote says on paper, kept from the first time it is printed.
    await tenantTable(runner, {
      name: 'quote_documents',
      columns: `
        quote_id uuid not null,
        template_version text not null,
        view jsonb not null,
        created_at timestamptz not null,
        constraint quote_documents_quote_key unique (clinic_id, quote_id),
        constraint quote_documents_quote_fkey foreign key (clinic_id, quote_id) references quotes (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['quote_documents', 'quote_lines', 'quote_options', 'quotes']);
  }
}
