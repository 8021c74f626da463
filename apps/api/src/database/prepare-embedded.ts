import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { APP_ROLE } from '../../../../migrations/tables.js';

export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string };

/**
 * Makes the two roles and the database in a server of our own. Passwords are new at every start: nobody else
 * needs them, so none is stored.
 */
export async function prepareEmbedded(superuserUrl: string, database: string): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const owner = await setRole(client, 'plumbline_owner', 'createrole');
    const app = await setRole(client, APP_ROLE, 'nocreaterole');
    await client.query(`alter role ${APP_ROLE} set statement_timeout = '15s'`);
    await client.query(`alter role ${APP_ROLE} set lock_timeout = '10s'`);
    await client.query(`alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '15s'`);
    const { rowCount } = await client.query(`select from pg_database where datname = $1`, [database]);
    if (rowCount === 0) await client.query(`create database "${database}" owner plumbline_owner`);
    return { ownerUrl: urlFor(superuserUrl, owner, database), appUrl: urlFor(superuserUrl, app, database) };
  } finally {
    await client.end();
  }
}

type Login = { readonly role: string; readonly password: string };

async function setRole(client: pg.Client, role: string, extra: string): Promise<Login> {
  const password = randomBytes(24).toString('hex');
  const { rowCount } = await client.query(`select from pg_roles where rolname = $1`, [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${role} with login nosuperuser nobypassrls nocreatedb ${extra} password '${password}'`,
  );
  return { role, password };
}

function urlFor(superuserUrl: string, { role, password }: Login, database: string): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}
