import { Pool } from 'pg';

import { checkRole } from './check-role.js';
import { isSchemaCurrent } from './check-schema.js';
import { isConnectionLost } from './database-errors.js';
import { connectionOptions } from './pool.js';

/** Before the first request: the role is bound by row-level security and the schema is the one we were built for. */
export async function checkDatabase(appUrl: string): Promise<void> {
  const pool = new Pool({ ...connectionOptions, connectionString: appUrl, max: 1 });
  try {
    await checkRole(pool);
    if (await isSchemaCurrent(pool)) return;
  } catch (error) {
    throw isConnectionLost(error) ? noAnswer(appUrl, error) : error;
  } finally {
    await pool.end();
  }
  throw new Error(
    'The tables in the database of DATABASE_URL are missing, or older than this program. Run "npm run migrate" with ' +
      'DATABASE_URL, DATABASE_OWNER_URL and APP_SECRET set, then start again; see docs/operations.md.',
  );
}

/** Names the server, never the password. */
function noAnswer(appUrl: string, cause: Error & { readonly code?: string }): Error {
  const { host } = new URL(appUrl);
  return new Error(
    `The database server in DATABASE_URL (${host}) does not answer: ${cause.message || cause.code}.`,
    {
      cause,
    },
  );
}
