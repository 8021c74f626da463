import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE } from './tables.js';

/** The app's role, the door into a clinic (`app_enter`) and the NPI check digit. */
export class CreateFoundation1763900000000 implements MigrationInterface {
  readonly name = 'CreateFoundation1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
          create role ${APP_ROLE} nologin nosuperuser nobypassrls;
        end if;
      end $$`);
    await runner.query(`grant usage on schema public to ${APP_ROLE}`);
    await runner.query(`grant select on plumbline_migrations to ${APP_ROLE}`);
    await runner.query(`
      create function app_enter(clinic uuid) returns void language plpgsql as $$
      begin
        execute format('set local app.clinic_id = %L', clinic);
      end $$`);
    // The Luhn sum over 80840 + NPI; 24 is what the prefix adds (45 CFR 162.406, ISO/IEC 7812).
    await runner.query(`
      create function is_npi(npi text) returns boolean language sql immutable as $$
        select npi ~ '^[12][0-9]{9}$' and (
          select (24 + sum(case when place % 2 = 1 then digit * 2 - case when digit > 4 then 9 else 0 end else digit end)) % 10 = 0
          from (select place, substr(npi, place, 1)::int as digit from generate_series(1, 10) as place) as digits
          where npi ~ '^[0-9]{10}$')
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function is_npi(text)`);
    await runner.query(`drop function app_enter(uuid)`);
    await runner.query(`revoke select on plumbline_migrations from ${APP_ROLE}`);
    await runner.query(`revoke usage on schema public from ${APP_ROLE}`);
  }
}
