import type { Pool } from 'pg';

import { DomainError } from '#kernel';

import { migrations } from '../../../../migrations/index.js';

/** Refuses to work on a schema that is older than this program; a newer one is a rolling upgrade and fine. */
export async function checkSchema(pool: Pool): Promise<void> {
  const newest = migrations.at(-1);
  const { rowCount } = await pool
    .query(`select from plumbline_migrations where name = $1`, [newest?.name])
    .catch(() => ({ rowCount: 0 }));
  if (rowCount === 0) throw new DomainError('DATABASE_UNAVAILABLE', { reason: 'SCHEMA_NOT_CURRENT' });
}
