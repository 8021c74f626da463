import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { PriceVersionResponse } from '../../apps/api/src/catalog/price-version.response.js';
import { checkDatabase } from '../../apps/api/src/database/check-database.js';
import { findProcess } from '../../apps/api/src/database/embedded-process.js';
import { describeFailure } from '../../apps/api/src/describe-failure.js';
import type { Answer, Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { sell } from '../support/sale.js';
import { createTestDatabase } from '../support/test-database.js';
import { BuiltApp, databaseServerOf, readBooks, removeEverything } from './built-app.js';
import { outcomeOf, tally, together } from './together.js';

let dataDir: string;
let app: BuiltApp;
let api: Api;
let packageId: string;
let patientId: string;
const apps: BuiltApp[] = [];

beforeAll(async () => {
  dataDir = await BuiltApp.newDataDir();
  await start();
  const { packages } = await api.get<PriceVersionResponse>('/v1/price-versions/current');
  packageId = packages.find(({ name }) => name === '12 decompression')?.id ?? '';
  patientId = await api.createPatient();
});

afterEach(() => readBooks(dataDir, expectEverythingAddsUp));

afterAll(() => removeEverything(apps, dataDir));

async function start(): Promise<void> {
  app = new BuiltApp(dataDir);
  apps.push(app);
  await app.ready();
  api = await app.signIn();
}

type Write = { readonly path: string; readonly body: object; readonly key: string };

/** As many accepts as payments; ten payments pay an invoice of 1,425.00. */
async function prepareWrites(name: string, pairCount: number): Promise<readonly Write[]> {
  const quotes = await together(pairCount, () => api.createQuote({ patientId, packageId }));
  const sold = await together(pairCount / 10, () => sell(api, { option: 'prepay', packageId, patientId }));
  const pairs = quotes.map(({ id }, index) => [
    { path: `/v1/quotes/${id}/accept`, body: { option: 'prepay', signedName: 'Test Patient' } },
    {
      path: '/v1/payments',
      body: { invoiceId: sold[index % sold.length]?.invoiceId, amountCents: 14_250, tender: 'check' },
    },
  ]);
  return pairs.flat().map((write, index) => ({ ...write, key: `${name}-${String(index)}` }));
}

const send = ({ path, body, key }: Write): Promise<Answer<never>> => api.send('POST', path, body, { key });

/** Sends them all at once. An answer is undefined when the connection ended without one. */
function burst(writes: readonly Write[]) {
  let answered = 0;
  const answers = Promise.all(
    writes.map(async (write) => {
      const answer = await send(write).catch(() => undefined);
      answered += 1;
      return answer;
    }),
  );
  const untilAnswered = async (count: number): Promise<void> => {
    while (answered < count) await sleep(1);
  };
  return { answers, untilAnswered };
}

type First = readonly (Answer<never> | undefined)[];

const isDone = (answer: Answer<never> | undefined): answer is Answer<never> => answer?.status === 201;
const failuresOf = (first: First): readonly string[] => [
  ...new Set(first.flatMap((answer) => (answer && !isDone(answer) ? [outcomeOf(answer)] : []))),
];

type Counts = { readonly packages: number; readonly payments: number };

const countRows = (): Promise<Counts> =>
  readBooks(dataDir, async (all) => {
    const { rows } = await all.query<Counts>(
      `select (select count(*) from patient_packages) as packages, (select count(*) from payments) as payments`,
    );
    return rows[0] ?? { packages: -1, payments: -1 };
  });

async function countOf(ids: readonly (string | undefined)[]): Promise<number | null> {
  const text = `select from patient_packages where id = any($1) union all select from payments where id = any($1)`;
  return await readBooks(dataDir, async (all) => (await all.query(text, [ids])).rowCount);
}

/** Every answer holds, every write can be repeated, and each has acted once. */
async function expectNothingLostOrDoubled(
  writes: readonly Write[],
  first: First,
  before: Counts,
): Promise<void> {
  const ids = first
    .filter(isDone)
    .map(({ body }) => body as { readonly id?: string; readonly patientPackageId?: string })
    .map(({ id, patientPackageId }) => patientPackageId ?? id);
  expect(await countOf(ids)).toBe(ids.length);

  const second = await Promise.all(writes.map(send));
  expect(tally(second)).toEqual({ done: writes.length });
  for (const [index, answer] of first.entries()) {
    if (isDone(answer)) expect(second[index]?.body).toEqual(answer.body);
  }
  expect(await countRows()).toEqual({
    packages: before.packages + writes.length / 2,
    payments: before.payments + writes.length / 2,
  });
}

describe('in the middle of accepts and payments', () => {
  it('loses and doubles nothing when the process is killed', async () => {
    const writes = await prepareWrites('process-killed', 100);
    const before = await countRows();
    const { pid: orphan } = await databaseServerOf(dataDir);

    const { answers, untilAnswered } = burst(writes);
    await untilAnswered(60);
    await app.send('SIGKILL');
    const first = await answers;
    expect(first.filter(isDone).length).toBeGreaterThanOrEqual(60);
    expect(first.filter((answer) => answer === undefined).length).toBeGreaterThan(0);
    expect(failuresOf(first)).toEqual([]);

    await start();
    expect(app.output).toContain(
      `left behind by an earlier run (process ${String(orphan)}) is shut down first`,
    );
    expect(await findProcess(orphan)).toBeUndefined();
    await expectNothingLostOrDoubled(writes, first, before);
  });

  it('loses and doubles nothing when the database server is killed, and goes on by itself', async () => {
    const writes = await prepareWrites('database-killed', 40);
    const before = await countRows();
    const { pid } = await databaseServerOf(dataDir);

    const { answers, untilAnswered } = burst(writes);
    await untilAnswered(20);
    process.kill(pid, 'SIGKILL');
    const first = await answers;
    expect(first.filter((answer) => answer === undefined)).toEqual([]);
    expect(['', 'DATABASE_UNAVAILABLE']).toContain(failuresOf(first).join());

    await app.says(/The database server is back/);
    await expectNothingLostOrDoubled(writes, first, before);
  });

  it('has committed what it answered when it is told to stop, and leaves no server behind, not even while starting', async () => {
    const writes = await prepareWrites('told-to-stop', 40);
    const before = await countRows();

    const { answers, untilAnswered } = burst(writes);
    await untilAnswered(20);
    expect(await app.send('SIGTERM')).toEqual({ code: 0, signal: null });
    const first = await answers;
    expect(failuresOf(first)).toEqual([]);
    expect(await readdir(dataDir)).not.toContain('plumbline.json');
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');

    await interruptWhileStarting();
    await start();
    expect(app.output).not.toContain('left behind');
    await expectNothingLostOrDoubled(writes, first, before);
  });
});

async function interruptWhileStarting(): Promise<void> {
  const starting = new BuiltApp(dataDir);
  apps.push(starting);
  const server = await serverOnceThere();
  expect(await starting.send('SIGINT')).toEqual({ code: 130, signal: null });
  expect(starting.output).toBe('');
  while (await findProcess(server)) await sleep(20);
}

async function serverOnceThere(): Promise<number> {
  for (;;) {
    const server = await databaseServerOf(dataDir).catch(() => undefined);
    if (server && (await findProcess(server.pid))) return server.pid;
    await sleep(5);
  }
}

describe('the start', () => {
  it('says what to do about a database that is not migrated, or not there', async () => {
    const database = await createTestDatabase('template0');
    try {
      await expect(checkDatabase(database.appUrl)).rejects.toThrow(
        /^The tables .* Run "npm run migrate" with /,
      );
    } finally {
      await database.drop();
    }
    const failure = await checkDatabase('postgresql://me:secret@127.0.0.1:1/none').catch(describeFailure);
    expect(failure).toMatch(/^The database server in DATABASE_URL \(127.0.0.1:1\) does not answer: .*1\.$/);
    expect(failure).not.toContain('secret');
  });
});
