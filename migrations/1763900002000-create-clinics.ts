import type { MigrationInterface, QueryRunner } from 'typeorm';

import { bindToClinic, dropTables, tenantTable } from './tables.js';

export class CreateClinics1763900002000 implements MigrationInterface {
  readonly name = 'CreateClinics1763900002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clinics (
        id uuid not null constraint clinics_pkey primary key,
        name text not null,
        legal_name text not null,
        time_zone text not null,
        currency text not null constraint clinics_currency_check check (currency = 'USD'),
        address_lines text[] not null,
        phone text not null,
        npi text not null constraint clinics_npi_check check (is_npi(npi)),
        tin text not null constraint clinics_tin_check check (tin ~ '^[0-9]{2}-[0-9]{7}$'),
        remainder_policy text not null constraint clinics_remainder_policy_check
          check (remainder_policy in ('last', 'first', 'spread', 'round_up_last_smaller')),
        roll_convention text not null constraint clinics_roll_convention_check
          check (roll_convention in ('following', 'preceding', 'modified_following')),
        holiday_calendar text not null constraint clinics_holiday_calendar_check
          check (holiday_calendar in ('opm', 'fed')),
        quote_valid_days integer not null constraint clinics_quote_valid_days_check
          check (quote_valid_days between 1 and 365),
        refund_policy text not null constraint clinics_refund_policy_check
          check (refund_policy in ('pro_rata', 'reprice', 'best_of')),
        fsa_prepay text not null constraint clinics_fsa_prepay_check check (fsa_prepay in ('block', 'warn', 'allow')),
        hsa_prepay text not null constraint clinics_hsa_prepay_check check (hsa_prepay in ('block', 'warn', 'allow')),
        created_at timestamptz not null
      )`);
    await bindToClinic(runner, 'clinics', 'id', ['select', 'insert', 'update']);

    await runner.query(`
      create table counters (
        clinic_id uuid not null constraint counters_clinic_fkey references clinics (id),
        series text not null,
        last_value bigint not null constraint counters_last_value_check check (last_value > 0),
        constraint counters_pkey primary key (clinic_id, series)
      )`);
    await bindToClinic(runner, 'counters', 'clinic_id', ['select', 'insert', 'update']);

    await tenantTable(runner, {
      name: 'locations',
      columns: `
        name text not null,
        state text not null constraint locations_state_check check (state ~ '^[A-Z]{2}$'),
        address_lines text[] not null,
        place_of_service text not null constraint locations_place_of_service_check check (place_of_service ~ '^[0-9]{2}$'),
        created_at timestamptz not null,
        constraint locations_name_key unique (clinic_id, name)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'providers',
      columns: `
        name text not null,
        credential text not null,
        license_type text not null,
        license_number text not null,
        npi text not null constraint providers_npi_check check (is_npi(npi)),
        created_at timestamptz not null,
        constraint providers_npi_key unique (clinic_id, npi)`,
      privileges: ['select', 'insert'],
    });
    await tenantTable(runner, {
      name: 'patients',
      columns: `
        given_name text not null,
        family_name text not null,
        birth_date date not null constraint patients_birth_date_check check (birth_date >= '1900-01-01'),
        email text,
        phone text,
        created_at timestamptz not null`,
      privileges: ['select', 'insert', 'update'],
    });
    await runner.query(
      `create index patients_name_idx on patients (clinic_id, lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['patients', 'providers', 'locations', 'counters', 'clinics']);
  }
}
