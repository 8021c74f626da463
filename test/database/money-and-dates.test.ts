import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import pg from 'pg';

import { poolOptions } from '../../apps/api/src/database/pool.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const BUILT_POOL = join(import.meta.dirname, '../../dist/apps/api/src/database/pool.js');

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.all.query(
    'create table kept (place integer, amount_cents bigint, due_on date, at timestamptz)',
  );
  await database.all.query('grant all on kept to plumbline_app');
  pool = new pg.Pool({ ...poolOptions, connectionString: database.appUrl });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('cents', () => {
  const readBack = async (cents: string | number): Promise<unknown> => {
    const { rows } = await pool.query<{ cents: unknown }>('select $1::bigint as cents', [cents]);
    return rows[0]?.cents;
  };

  it.each([0, 1, -1, 279_500, 100_000_000, 2_147_483_648, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    '%d come back as the same number',
    async (cents) => {
      expect(await readBack(cents)).toBe(cents);
    },
  );

  it.each(['9007199254740992', '9007199254740993', '-9007199254740992', '9223372036854775807'])(
    '%s cannot be counted exactly and are refused instead of rounded',
    async (cents) => {
      await expect(readBack(cents)).rejects.toThrow('past 2^53');
      // The connection is of use afterwards.
      expect(await readBack(1)).toBe(1);
    },
  );

  it('are refused too when a sum of them passes 2^53', async () => {
    const sum = `select sum(cents)::bigint as cents from (values ($1::bigint), ($1)) as parts (cents)`;
    await expect(pool.query(sum, [Number.MAX_SAFE_INTEGER])).rejects.toThrow('past 2^53');
  });

  it.each([1.5, '12.50', Number.NaN, Infinity, '1e3'])(
    '%p is no number of cents for the database',
    async (cents) => {
      await expect(pool.query('insert into kept (amount_cents) values ($1)', [cents])).rejects.toThrow(
        'invalid input syntax for type bigint',
      );
    },
  );
});

describe('dates', () => {
  /** Leap days, ends of months and years, and the nights on which clocks are changed in the zones below. */
  const DAYS = [
    '0001-01-01',
    '1900-03-01',
    '2000-02-29',
    '2026-01-01',
    '2026-03-08',
    '2026-04-05',
    '2026-11-01',
    '2026-12-31',
    '2028-02-29',
    '9999-12-31',
  ];
  const INSTANT = '2026-03-08T07:59:59.999Z';

  /** Another process, far from here, writes what it is given and reads everything that is there. */
  async function inZone(zone: string, place: number): Promise<readonly { day: unknown; at: unknown }[]> {
    const script = `
      const { poolOptions } = await import(${JSON.stringify(BUILT_POOL)});
      const { default: pg } = await import('pg');
      const pool = new pg.Pool({ ...poolOptions, connectionString: process.env.DATABASE_URL });
      for (const day of ${JSON.stringify(DAYS)})
        await pool.query('insert into kept (place, due_on, at) values ($1, $2, $3)', [${String(place)}, day, new Date('${INSTANT}')]);
      const { rows } = await pool.query('select due_on as day, at from kept where place > 0 order by place, due_on');
      await pool.end();
      process.stdout.write(JSON.stringify({ offset: new Date('${INSTANT}').getTimezoneOffset(), rows }));`;
    const env = { PATH: process.env.PATH, TZ: zone, DATABASE_URL: database.appUrl };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env,
      cwd: join(import.meta.dirname, '../..'),
    });
    const { offset, rows } = JSON.parse(stdout) as { offset: number; rows: { day: unknown; at: unknown }[] };
    expect({ zone, offset }).toEqual({ zone, offset: OFFSETS[zone] });
    return rows;
  }

  const OFFSETS: Readonly<Record<string, number>> = {
    'Pacific/Kiritimati': -840,
    'America/Los_Angeles': 480,
  };

  it('are the same days in two processes twenty-two hours apart, whoever wrote them', async () => {
    const written = DAYS.map((day) => ({ day, at: INSTANT }));
    expect(await inZone('Pacific/Kiritimati', 1)).toEqual(written);
    expect(await inZone('America/Los_Angeles', 2)).toEqual([...written, ...written]);
    const here = await pool.query(
      'select due_on as day, at from kept where place > 0 order by place, due_on',
    );
    expect(here.rows).toEqual([...written, ...written].map(({ day, at }) => ({ day, at: new Date(at) })));
  });

  it('are the same days whatever zone the session of the database has', async () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(`set local time zone '${zone}'`);
        for (const day of DAYS) {
          const { rows } = await client.query('select $1::date as day', [day]);
          expect([zone, rows]).toEqual([zone, [{ day }]]);
        }
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });

  it('that do not exist are refused by the database too', async () => {
    for (const day of ['2026-02-31', '2027-02-29', '2026-13-01', '0000-01-01']) {
      await expect(pool.query('select $1::date', [day])).rejects.toThrow(
        'date/time field value out of range',
      );
    }
  });
});
