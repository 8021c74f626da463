import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dropTables, tenantTable } from './tables.js';

/** Services, and price versions with everything they price. What belongs to a version is insert-only. */
export class CreateCatalog1763900004000 implements MigrationInterface {
  readonly name = 'CreateCatalog1763900004000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'services',
      columns: `
        name text not null,
        billing_code text constraint services_billing_code_check check (billing_code ~ '^([0-9]{4}[0-9FTMU]|[A-V][0-9]{4})$'),
        kind text not null constraint services_kind_check check (kind in ('service', 'goods')),
        eligibility_class text not null constraint services_eligibility_class_check
          check (eligibility_class in ('MED', 'DUAL', 'GEN', 'FEE', 'FIN', 'MEMB')),
        created_at timestamptz not null,
        constraint services_name_key unique (clinic_id, name)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'price_versions',
      columns: `
        label text not null,
        state text not null constraint price_versions_state_check check (state in ('draft', 'published', 'retired')),
        effective_from date,
        session_rounding text not null constraint price_versions_session_rounding_check
          check (session_rounding in ('earliest', 'cumulative')),
        created_at timestamptz not null,
        published_at timestamptz,
        constraint price_versions_published_check
          check ((state = 'draft') = (published_at is null) and (state = 'draft') = (effective_from is null))`,
      privileges: ['select', 'insert', 'update'],
    });
    await runner.query(
      `create unique index price_versions_effective_from_key on price_versions (clinic_id, effective_from) where state = 'published'`,
    );
    await tenantTable(runner, {
      name: 'service_prices',
      columns: `
        price_version_id uuid not null,
        service_id uuid not null,
        position integer not null,
        standard_fee_cents bigint not null constraint service_prices_standard_fee_check
          check (standard_fee_cents between 0 and 100000000),
        constraint service_prices_service_key unique (clinic_id, price_version_id, service_id),
        constraint service_prices_price_version_fkey foreign key (clinic_id, price_version_id)
          references price_versions (clinic_id, id),
        constraint service_prices_service_fkey foreign key (clinic_id, service_id) references services (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    // A CHECK whose answer is unknown passes, so a number that is missing has to make it false.
    await tenantTable(runner, {
      name: 'packages',
      columns: `
        price_version_id uuid not null,
        position integer not null,
        name text not null,
        price_mode text not null constraint packages_price_mode_check
          check (price_mode in ('fixed', 'per_session', 'percent_off')),
        amount_cents bigint,
        unit_cents bigint,
        rate_ppm integer,
        constraint packages_price_check check (
          num_nonnulls(amount_cents, unit_cents, rate_ppm) = 1 and (
            (price_mode = 'fixed' and amount_cents >= 0) or
            (price_mode = 'per_session' and unit_cents >= 0) or
            (price_mode = 'percent_off' and rate_ppm between 0 and 1000000)) is true),
        constraint packages_name_key unique (clinic_id, price_version_id, name),
        constraint packages_version_key unique (clinic_id, id, price_version_id),
        constraint packages_price_version_fkey foreign key (clinic_id, price_version_id)
          references price_versions (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'package_components',
      columns: `
        price_version_id uuid not null,
        package_id uuid not null,
        position integer not null,
        service_id uuid not null,
        session_count integer not null constraint package_components_session_count_check
          check (session_count between 1 and 500),
        constraint package_components_service_key unique (clinic_id, package_id, service_id),
        constraint package_components_package_fkey foreign key (clinic_id, package_id, price_version_id)
          references packages (clinic_id, id, price_version_id),
        constraint package_components_service_price_fkey foreign key (clinic_id, price_version_id, service_id)
          references service_prices (clinic_id, price_version_id, service_id)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'discount_policies',
      columns: `
        price_version_id uuid not null,
        sequence integer not null,
        name text not null,
        reason_code text not null constraint discount_policies_reason_code_check check (reason_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        effect_kind text not null constraint discount_policies_effect_kind_check check (effect_kind in ('percent', 'amount')),
        rate_ppm integer,
        amount_cents bigint,
        options text[] not null constraint discount_policies_options_check
          check (cardinality(options) > 0 and options <@ array['pay_per_visit', 'installments', 'prepay']),
        valid_until date,
        constraint discount_policies_effect_check check (
          num_nonnulls(rate_ppm, amount_cents) = 1 and (
            (effect_kind = 'percent' and rate_ppm between 1 and 1000000) or
            (effect_kind = 'amount' and amount_cents > 0)) is true),
        constraint discount_policies_sequence_key unique (clinic_id, price_version_id, sequence),
        constraint discount_policies_price_version_fkey foreign key (clinic_id, price_version_id)
          references price_versions (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'discount_policies',
      'package_components',
      'packages',
      'service_prices',
      'price_versions',
      'services',
    ]);
  }
}
