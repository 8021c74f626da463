import { Pool } from 'pg';

import { checkRole } from './check-role.js';
import { checkSchema } from './check-schema.js';

/** Before the first request: the role is bound by row-level security and the schema is the one we were built for. */
export async function checkDatabase(appUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: appUrl, max: 1 });
  try {
    await checkRole(pool);
    await checkSchema(pool);
  } finally {
    await pool.end();
  }
}
