import type { Pool } from 'pg';

import { migrations } from '../../../../migrations/index.js';

/** The table of migrations is not there, or not for this role. */
const NEVER_MIGRATED = /^(42P01|42501)$/;

/** False on a schema that is older than this program; a newer one is a rolling upgrade and fine. */
export async function isSchemaCurrent(pool: Pool): Promise<boolean> {
  const newest = migrations.at(-1);
  try {
    const { rowCount } = await pool.query(`select from plumbline_migrations where name = $1`, [newest?.name]);
    return rowCount === 1;
  } catch (error) {
    if (NEVER_MIGRATED.test((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}
