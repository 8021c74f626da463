import pg from 'pg';

import { startEmbeddedPostgres } from '../../apps/api/src/database/embedded-postgres.js';
import { prepareEmbedded, type DatabaseUrls } from '../../apps/api/src/database/prepare-embedded.js';
import { say } from './say.js';

const DATABASE = 'plumbline';

/** Everything one stored quote leaves behind. */
export type RowCounts = {
  readonly quotes: number;
  readonly lines: number;
  readonly audited: number;
  readonly keys: number;
};

export type BenchDatabase = DatabaseUrls & {
  /** Sees and writes every clinic. */
  readonly asSuperuser: pg.Pool;
  countRows(): Promise<RowCounts>;
  stop(): Promise<void>;
};

/** The embedded server on the data the app has made, with the settings the app gives it. */
export async function startDatabase(dataDir: string): Promise<BenchDatabase> {
  const server = await startEmbeddedPostgres({ dataDir, preferredPort: 0, log: say });
  const urls = await prepareEmbedded(server.superuserUrl('postgres'), DATABASE);
  const pool = new pg.Pool({ connectionString: server.superuserUrl(DATABASE), max: 1 });
  return {
    ...urls,
    asSuperuser: pool,
    countRows: async () => {
      const { rows } = await pool.query<RowCounts>(COUNT);
      if (rows[0] === undefined) throw new Error('There is no count.');
      return rows[0];
    },
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
}

const COUNT = `select (select count(*)::int from quotes) as quotes, (select count(*)::int from quote_lines) as lines,
  (select count(*)::int from audit_events where action = 'quote.create') as audited,
  (select count(*)::int from idempotency_keys where action = 'quote.create') as keys`;

/** Fails unless exactly `quotes` more quotes have arrived, each whole. */
export function assertArrived(before: RowCounts, after: RowCounts, quotes: number, linesEach: number): void {
  const arrived = {
    quotes: after.quotes - before.quotes,
    lines: after.lines - before.lines,
    audited: after.audited - before.audited,
    keys: after.keys - before.keys,
  };
  const expected = { quotes, lines: quotes * linesEach, audited: quotes, keys: quotes };
  if (JSON.stringify(arrived) !== JSON.stringify(expected)) {
    throw new Error(`Stored ${JSON.stringify(arrived)}, but ${JSON.stringify(expected)} were answered for.`);
  }
}
