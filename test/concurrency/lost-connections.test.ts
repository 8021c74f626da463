import { setTimeout as sleep } from 'node:timers/promises';

import type { Answer, Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { outcomeOf, tally, together } from './together.js';

let test: TestApp;
let api: Api;
let patientId: string;
let packageId: string;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
  api = await signInToNewClinic(test);
  const prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    services: { therapy: { standardFeeCents: 12_000 } },
    packages: { ten: { components: { therapy: 10 }, price: { mode: 'fixed', amountCents: 100_000 } } },
  });
  packageId = prices.packageId('ten');
  patientId = await api.createPatient();
});

afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

type Write = { readonly path: string; readonly body: object; readonly key: string };

/** Forty accepts, forty payments (four that pay an invoice in full) and forty new quotes. */
async function prepareWrites(name: string): Promise<readonly Write[]> {
  const sold = await together(10, () => sell(api, { option: 'prepay', packageId, patientId }));
  const quotes = await together(40, () => api.createQuote({ patientId, packageId }));
  const accept = { option: 'prepay', signedName: 'Test Patient' };
  const care = {
    patientId,
    packageId,
    payerKind: 'self_pay',
    diagnosisCodes: [],
    lines: [],
    discountPolicyIds: [],
  };
  const triples = quotes.map(({ id }, index) => [
    { path: `/v1/quotes/${id}/accept`, body: accept },
    {
      path: '/v1/payments',
      body: { invoiceId: sold[index % 10]?.invoiceId, amountCents: 25_000, tender: 'check' },
    },
    { path: '/v1/quotes', body: care },
  ]);
  return triples.flat().map((write, index) => ({ ...write, key: `${name}-${String(index)}` }));
}

const send = ({ path, body, key }: Write): Promise<Answer<never>> => api.send('POST', path, body, { key });

/** Ends every connection of the app, at whatever point of its transaction each of them is; says how many. */
async function endConnections(): Promise<number> {
  const { rowCount } = await test.database.all.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = 'plumbline_app'`,
  );
  return rowCount ?? 0;
}

async function countRows(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await test.database.all.query<Record<string, string>>(
    `select (select count(*) from quotes) as quotes, (select count(*) from patient_packages) as packages,
       (select count(*) from payments) as payments`,
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]));
}

describe('connections to the database that end in the middle', () => {
  it.each([
    { what: 'now and then', times: 10, pauseMs: 60 },
    { what: 'again and again', times: 60, pauseMs: 8 },
  ])('$what: each request succeeds or says so, and acts once when repeated', async ({ times, pauseMs }) => {
    const writes = await prepareWrites(`every-${String(pauseMs)}-ms`);
    const before = await countRows();

    const burst = Promise.all(writes.map(send));
    const reads = together(40, () => api.send('GET', '/v1/quotes?limit=10'));
    let ended = 0;
    for (let time = 0; time < times; time += 1) {
      await sleep(pauseMs);
      ended += await endConnections();
    }
    const first = await burst;

    expect(ended).toBeGreaterThan(20);
    expect(
      first.map(outcomeOf).filter((outcome) => outcome !== 'done' && outcome !== 'DATABASE_UNAVAILABLE'),
    ).toEqual([]);

    for (const { status, body } of await reads) {
      if (status !== 200) expect(body).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    }

    const second = await Promise.all(writes.map(send));
    expect(tally(second)).toEqual({ done: writes.length });
    for (const [index, answer] of first.entries()) {
      if (answer.status === 201) expect(second[index]?.body).toEqual(answer.body);
    }
    const { quotes = 0, packages = 0, payments = 0 } = before;
    expect(await countRows()).toEqual({
      quotes: quotes + 40,
      packages: packages + 40,
      payments: payments + 40,
    });
  });
});
