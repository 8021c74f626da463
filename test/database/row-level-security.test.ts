import pg, { type PoolClient } from 'pg';

import { GLOBAL_TABLES, tenantTables } from '../support/catalog.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { tellStory } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

type Table = { readonly name: string; readonly column: string };

let test: TestApp;
let app: pg.Pool;
let tables: readonly Table[];
let here: string;
let elsewhere: string;

beforeAll(async () => {
  test = await startTestApp();
  app = new pg.Pool({ connectionString: test.database.appUrl, max: 1 });
  for (const mark of ['here', 'elsewhere']) {
    const api = await signInToNewClinic(test);
    await tellStory(api, mark);
    if (mark === 'here') here = api.clinicId;
    else elsewhere = api.clinicId;
  }
  tables = await tenantTables(test.database.all);
});

afterAll(async () => {
  await app.end();
  await test.stop();
});

/** One transaction of the app's role, inside a clinic or outside all of them. */
async function transaction<T>(
  clinic: string | undefined,
  act: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await app.connect();
  try {
    await client.query('begin');
    if (clinic !== undefined) await client.query('select app_enter($1)', [clinic]);
    return await act(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

type Outcome = { readonly rows: number } | { readonly code: string; readonly says: string };

/** What became of one statement; a refusal does not end the transaction. */
async function attempt(client: PoolClient, text: string, values: readonly unknown[] = []): Promise<Outcome> {
  await client.query('savepoint attempt');
  try {
    const { rowCount } = await client.query(text, [...values]);
    return { rows: rowCount ?? 0 };
  } catch (error) {
    const { code = '', message } = error as pg.DatabaseError;
    await client.query('rollback to savepoint attempt');
    return { code, says: message.replace(/ (for table|table) "?\w+"?/, '') };
  }
}

const count = async (client: PoolClient, { name }: Table): Promise<number> =>
  Number((await client.query<{ count: string }>(`select count(*) from ${name}`)).rows[0]?.count);

async function rowOf({ name, column }: Table, clinic: string): Promise<unknown> {
  const { rows } = await test.database.all.query<{ row: unknown }>(
    `select to_jsonb(t) as row from ${name} t where ${column} = $1 limit 1`,
    [clinic],
  );
  return rows[0]?.row;
}

const insertText = ({ name }: Table): string =>
  `insert into ${name} select (jsonb_populate_record(null::${name}, $1)).*`;
const ROW_REFUSED: Outcome = { code: '42501', says: 'new row violates row-level security policy' };
const NOT_ALLOWED: Outcome = { code: '42501', says: 'permission denied' };

/** Tries one thing on every table; an answer that was not expected shows with its table. */
async function onEveryTable(
  act: (table: Table) => Promise<unknown>,
  expected: (table: Table, answer: unknown) => unknown,
): Promise<void> {
  const answers: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const table of tables) {
    answers[table.name] = await act(table);
    wanted[table.name] = expected(table, answers[table.name]);
  }
  expect(answers).toEqual(wanted);
}

it('has rows of both clinics in every table, so that there is something to hide', async () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const clinic of [here, elsewhere]) {
    await onEveryTable(
      async (table) => (await rowOf(table, clinic)) !== undefined,
      () => true,
    );
  }
});

describe('the catalog', () => {
  it('binds every table that carries a clinic, also its owner, by one policy for reading and writing', async () => {
    const { rows } = await test.database.all.query(
      `select c.relname as name, c.relrowsecurity as "isOn", c.relforcerowsecurity as "isForced",
         count(p.*)::int as policies, bool_and(p.cmd = 'ALL' and p.permissive = 'PERMISSIVE' and p.roles = '{public}'
           and p.qual = p.with_check) as "isForAll", min(p.qual) as rule
       from pg_class c left join pg_policies p on p.tablename = c.relname and p.schemaname = 'public'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
       group by c.oid order by 1`,
      [GLOBAL_TABLES],
    );
    expect(rows).toEqual(
      tables.map(({ name, column }) => ({
        name,
        isOn: true,
        isForced: true,
        policies: 1,
        isForAll: true,
        rule: `(${column} = (NULLIF(current_setting('app.clinic_id'::text, true), ''::text))::uuid)`,
      })),
    );
  });

  it('gives the role of the app no way around it', async () => {
    const { rows } = await app.query(
      `select rolname as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_class where relowner = r.oid) as tables,
         (select count(*)::int from pg_proc where proowner = r.oid) as functions,
         (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
         has_schema_privilege('public', 'create') as "mayCreate"
       from pg_roles r where rolname = current_user`,
    );
    const none = { tables: 0, functions: 0, memberships: 0, mayCreate: false };
    const plain = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    };
    expect(rows).toEqual([{ name: 'plumbline_app', ...plain, ...none }]);
    const definers = await test.database.all.query(
      `select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'auth'::regnamespace)`,
    );
    expect(definers.rows).toEqual([]);
  });
});

describe('outside every clinic', () => {
  it('the app sees no row', () =>
    transaction(undefined, (client) =>
      onEveryTable(
        (table) => count(client, table),
        () => 0,
      ),
    ));

  it('the app can store no row', () =>
    expectNothingWritten(test.database.all, () =>
      transaction(undefined, (client) =>
        onEveryTable(
          async (table) => attempt(client, insertText(table), [JSON.stringify(await rowOf(table, here))]),
          () => ROW_REFUSED,
        ),
      ),
    ));

  it('the door is closed again when the transaction ends, and an empty name opens nothing', async () => {
    const client = await app.connect();
    try {
      await client.query('begin');
      await client.query('select app_enter($1)', [here]);
      expect(await count(client, { name: 'patients', column: 'clinic_id' })).toBe(1);
      await client.query('commit');
      expect(await count(client, { name: 'patients', column: 'clinic_id' })).toBe(0);
      await client.query('begin');
      await client.query(`set local app.clinic_id = ''`);
      expect(await count(client, { name: 'patients', column: 'clinic_id' })).toBe(0);
      await expect(client.query('select app_enter(null)')).rejects.toThrow('syntax error');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('inside a clinic', () => {
  it('the app sees the rows of that clinic and no other', () =>
    transaction(here, async (client) => {
      const { all } = test.database;
      await onEveryTable(
        async ({ name, column }) => {
          const { rows } = await client.query<{ clinic: string }>(
            `select distinct ${column} as clinic from ${name}`,
          );
          const seen = await count(client, { name, column });
          const { rowCount } = await all.query(`select from ${name} where ${column} = $1`, [here]);
          return { clinics: rows.map(({ clinic }) => clinic), isComplete: seen === rowCount };
        },
        () => ({ clinics: [here], isComplete: true }),
      );
    }));

  it('the app can store no row of another clinic', () =>
    expectNothingWritten(test.database.all, () =>
      transaction(here, (client) =>
        onEveryTable(
          async (table) =>
            attempt(client, insertText(table), [JSON.stringify(await rowOf(table, elsewhere))]),
          () => ROW_REFUSED,
        ),
      ),
    ));

  it('the app can neither change nor delete a row of another clinic', async () => {
    const refusals = [NOT_ALLOWED, { rows: 0 }];
    for (const text of [
      ({ name, column }: Table) => `update ${name} set ${column} = ${column} where ${column} = $1`,
      ({ name, column }: Table) => `delete from ${name} where ${column} = $1`,
    ]) {
      await expectNothingWritten(test.database.all, () =>
        transaction(here, (client) =>
          onEveryTable(
            (table) => attempt(client, text(table), [elsewhere]),
            (_, answer) => refusals.find((refusal) => JSON.stringify(refusal) === JSON.stringify(answer)),
          ),
        ),
      );
    }
  });

  it('the app cannot hand a row of its own to another clinic', () =>
    transaction(here, (client) =>
      onEveryTable(
        ({ name, column }) => attempt(client, `update ${name} set ${column} = $1`, [elsewhere]),
        (_, answer) => ({ ...(answer as object), code: '42501' }),
      ),
    ));
});
