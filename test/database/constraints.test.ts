import { randomUUID } from 'node:crypto';

import type { DatabaseError, PoolClient } from 'pg';

import { tellStory } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { BAD_ROWS } from './bad-rows.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await tellStory(await signInToNewClinic(test), 'mark');
});

afterAll(() => test.stop());

type Constraint = { readonly name: string; readonly table: string; readonly columns: readonly string[] };

async function constraints(type: 'c' | 'f'): Promise<readonly Constraint[]> {
  const { rows } = await test.database.all.query<Constraint>(
    `select conname as name, conrelid::regclass::text as table,
       array(select attname::text from unnest(conkey) with ordinality k (number, place)
         join pg_attribute on attrelid = conrelid and attnum = k.number order by place) as columns
     from pg_constraint where contype = $1 and connamespace = 'public'::regnamespace order by 1`,
    [type],
  );
  return rows;
}

/** Which constraint refuses what is done; as the owner of all rows, in a transaction that leaves nothing behind. */
async function refusalOf(act: (client: PoolClient) => Promise<{ rowCount: number | null }>): Promise<string> {
  const client = await test.database.all.connect();
  try {
    await client.query('begin');
    const { rowCount } = await act(client);
    return `accepted for ${String(rowCount)} rows`;
  } catch (error) {
    const { constraint, message } = error as DatabaseError;
    return constraint ?? message;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Leaves one constraint alone, so that no other can refuse in its place. */
async function dropOthers(client: PoolClient, type: string, kept: string, tables: string): Promise<void> {
  const { rows } = await client.query<{ text: string }>(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as text from pg_constraint
     where connamespace = 'public'::regnamespace and contype = $1 and conname <> $2 and (${tables})`,
    [type, kept],
  );
  for (const { text } of rows) await client.query(text);
}

describe('every CHECK', () => {
  it('has rows here that it must refuse', async () => {
    expect(Object.keys(BAD_ROWS).sort()).toEqual((await constraints('c')).map(({ name }) => name).sort());
  });

  it.each(Object.entries(BAD_ROWS))('%s refuses them by name', async (name, changes) => {
    const found = (await constraints('c')).find((constraint) => constraint.name === name);
    const { table = '' } = found ?? {};
    for (const change of changes) {
      const { set, where } = typeof change === 'string' ? { set: change, where: 'true' } : change;
      const refusal = await refusalOf(async (client) => {
        await dropOthers(client, 'c', name, `conrelid = '${table}'::regclass`);
        return await client.query(`update ${table} set ${set} where ${where}`);
      });
      expect({ set, where, refusal }).toEqual({ set, where, refusal: name });
    }
  });
});

it('every reference refuses a row that points to nothing, by name', async () => {
  const references = await constraints('f');
  expect(references.length).toBeGreaterThan(40);
  const refusals: Record<string, string> = {};
  for (const { name, table, columns } of references) {
    const column = columns.at(-1) ?? '';
    refusals[name] = await refusalOf(async (client) => {
      await dropOthers(client, 'f', name, `'${table}'::regclass in (conrelid, confrelid)`);
      return await client.query(
        `update ${table} set ${column} = $1
         where ctid = (select ctid from ${table} where ${column} is not null limit 1)`,
        [randomUUID()],
      );
    });
  }
  expect(refusals).toEqual(Object.fromEntries(references.map(({ name }) => [name, name])));
});

it('whatever is unique refuses its double, by name', async () => {
  const { rows: indexes } = await test.database.all.query<{ name: string; table: string; rule: string }>(
    `select i.relname as name, x.indrelid::regclass::text as table, coalesce(pg_get_expr(x.indpred, x.indrelid), 'true') as rule
     from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indisunique and not x.indisprimary and i.relnamespace = 'public'::regnamespace
       and pg_get_indexdef(i.oid) !~ '\\mid\\M' order by 1`,
  );
  expect(indexes.length).toBeGreaterThan(20);
  const refusals: Record<string, string> = {};
  for (const { name, table, rule } of indexes) {
    refusals[name] = await refusalOf(async (client) => {
      await dropOthers(client, 'u', name, `conrelid = '${table}'::regclass`);
      const others = await client.query<{ index: string }>(
        `select indexrelid::regclass::text as index from pg_index
         where indrelid = $1::regclass and indisunique and not indisprimary and indexrelid <> $2::regclass`,
        [table, name],
      );
      for (const { index } of others.rows) await client.query(`drop index ${index}`);
      return await client.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', $1::uuid))).*
         from ${table} t where ${rule} limit 1`,
        [randomUUID()],
      );
    });
  }
  expect(refusals).toEqual(Object.fromEntries(indexes.map(({ name }) => [name, name])));
});
