import type { Pool } from 'pg';

import type { Sql } from './statement.js';

export const DATABASE = Symbol('Database');

/** The connections of the running app. Reads may go to a replica; writes never do. */
export type Database = {
  readonly write: Pool;
  readonly read: Pool;
  readonly sql: Sql;
};
