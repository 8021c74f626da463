import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { poolOptions } from '../../apps/api/src/database/pool.js';

type Urls = { readonly superuserUrl: string; readonly ownerUrl: string; readonly appUrl: string };

export type TestDatabase = Urls & {
  readonly name: string;
  /** As superuser: sees every clinic, for looking at what a test has left. */
  readonly all: pg.Pool;
  drop(): Promise<void>;
};

const at = (url: string, database: string): string => {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.toString();
};

function serverUrls(): Urls {
  const given = process.env.PLUMBLINE_TEST_SERVER;
  if (given === undefined)
    throw new Error('Run these tests with npm run test:system: they need its PostgreSQL.');
  return JSON.parse(given) as Urls;
}

/** A database of one's own, empty or copied from the migrated template. */
export async function createTestDatabase(
  from: 'plumbline_template' | 'template0' = 'plumbline_template',
): Promise<TestDatabase> {
  const server = serverUrls();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, `create database ${name} template ${from} owner plumbline_owner`);
  const superuserUrl = at(server.superuserUrl, name);
  const all = new pg.Pool({ connectionString: superuserUrl, max: 2, types: poolOptions.types });
  // A pool ends before its connections have said goodbye; dropping the database may cut one off in between.
  all.on('error', () => undefined);
  return {
    name,
    superuserUrl,
    ownerUrl: at(server.ownerUrl, name),
    appUrl: at(server.appUrl, name),
    all,
    drop: async () => {
      await all.end();
      await asSuperuser(server, `drop database ${name} with (force)`);
    },
  };
}

async function asSuperuser({ superuserUrl }: Urls, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Two files copying the template at once get in each other's way; they take turns.
    await client.query('select pg_advisory_lock(1)');
    await client.query(text);
  } finally {
    await client.end();
  }
}
