import type { Pool } from 'pg';

/** One hash for each table, over every row of every clinic: two equal fingerprints mean that nothing was written. */
export type Fingerprint = Readonly<Record<string, string>>;

export async function fingerprint(all: Pool): Promise<Fingerprint> {
  const { rows: tables } = await all.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from ${name} t`,
  );
  const { rows } = await all.query<{ name: string; hash: string }>(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** Runs something that must leave every table as it was; a failure names the tables that changed. */
export async function expectNothingWritten<T>(all: Pool, act: () => Promise<T>): Promise<T> {
  const before = await fingerprint(all);
  const result = await act();
  expect(await fingerprint(all)).toEqual(before);
  return result;
}
