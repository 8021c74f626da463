import type { Pool } from 'pg';

/** Tables that belong to no clinic; there are few, and no tenant table points to them. */
export const GLOBAL_TABLES = ['plumbline_migrations'];

/** Tables whose rows belong to one clinic, with the column that says which. */
export async function tenantTables(
  all: Pool,
): Promise<readonly { readonly name: string; readonly column: string }[]> {
  const { rows } = await all.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
    [GLOBAL_TABLES],
  );
  return rows.map(({ name }) => ({ name, column: name === 'clinics' ? 'id' : 'clinic_id' }));
}
