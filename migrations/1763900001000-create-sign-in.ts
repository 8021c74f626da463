import type { MigrationInterface, QueryRunner } from 'typeorm';

import { APP_ROLE } from './tables.js';

/**
 * People who sign in, kept by the auth library, and the clinics they work in. Global on purpose: an e-mail
 * address is looked up before the clinic is known. No tenant table points here.
 */
export class CreateSignIn1763900001000 implements MigrationInterface {
  readonly name = 'CreateSignIn1763900001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema auth`);
    await runner.query(`grant usage on schema auth to ${APP_ROLE}`);
    await runner.query(`
      create table auth.users (
        id text constraint users_pkey primary key,
        name text not null,
        email text not null constraint users_email_key unique,
        email_verified boolean not null,
        image text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`
      create table auth.sessions (
        id text constraint sessions_pkey primary key,
        user_id text not null constraint sessions_user_fkey references auth.users (id) on delete cascade,
        token text not null constraint sessions_token_key unique,
        clinic_id uuid,
        role text,
        ip_address text,
        user_agent text,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index sessions_user_idx on auth.sessions (user_id)`);
    await runner.query(`
      create table auth.accounts (
        id text constraint accounts_pkey primary key,
        user_id text not null constraint accounts_user_fkey references auth.users (id) on delete cascade,
        account_id text not null,
        provider_id text not null,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint accounts_provider_account_key unique (provider_id, account_id)
      )`);
    await runner.query(`create index accounts_user_idx on auth.accounts (user_id)`);
    await runner.query(`
      create table auth.verifications (
        id text constraint verifications_pkey primary key,
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index verifications_identifier_idx on auth.verifications (identifier)`);
    await runner.query(`
      create table auth.memberships (
        user_id text not null constraint memberships_user_fkey references auth.users (id) on delete cascade,
        clinic_id uuid not null,
        role text not null constraint memberships_role_check
          check (role in ('owner', 'manager', 'front_desk', 'provider', 'biller', 'read_only')),
        created_at timestamptz not null,
        constraint memberships_pkey primary key (user_id, clinic_id)
      )`);
    await runner.query(
      `grant select, insert, update, delete on auth.users, auth.sessions, auth.accounts, auth.verifications to ${APP_ROLE}`,
    );
    await runner.query(`grant select, insert on auth.memberships to ${APP_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['memberships', 'verifications', 'accounts', 'sessions', 'users']) {
      await runner.query(`drop table auth.${table}`);
    }
    await runner.query(`drop schema auth`);
  }
}
