import { randomUUID } from 'node:crypto';

import type { Answer, Api, Problem } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { expectProblem } from '../support/expect-problem.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { methodOf, ROUTES, WRITES } from '../support/routes.js';
import { STORY_DAY, tellStory, type Story } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

let test: TestApp;
let api: Api;
let story: Story;

beforeAll(async () => {
  test = await startTestApp(STORY_DAY);
});

beforeEach(async () => {
  test.clock.moveTo(STORY_DAY);
  api = await signInToNewClinic(test);
  story = await tellStory(api, 'mark');
});

afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

const unchanged = <T>(act: () => Promise<T>): Promise<T> => expectNothingWritten(test.database.all, act);
const send = (key: string, idempotencyKey: string, query = '', body?: object): Promise<Answer<Problem>> => {
  const request = ROUTES[key]?.(story) ?? { path: '/' };
  return api.send(methodOf(key), `${request.path}${query}`, body ?? request.body, { key: idempotencyKey });
};
const pay = (amountCents: number, key: string): Promise<Answer<Problem>> =>
  api.send('POST', '/v1/payments', { invoiceId: story.invoiceId, amountCents, tender: 'cash' }, { key });
const countOf = async (table: string): Promise<number> => {
  const { rows } = await test.database.all.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? 0;
};

it('carries out every write once and answers its repetitions with the first result', async () => {
  for (const key of WRITES) {
    const idempotencyKey = randomUUID();
    const first = await send(key, idempotencyKey);
    expect({ key, status: first.status }).toEqual({ key, status: key.endsWith('publish') ? 200 : 201 });
    const again = await unchanged(() => send(key, idempotencyKey));
    expect({ key, status: again.status, body: again.body }).toEqual({
      key,
      status: first.status,
      body: first.body,
    });
  }
});

it('is not confused by the order of the fields', async () => {
  const key = randomUUID();
  const fields = { invoiceId: story.invoiceId, amountCents: 100, tender: 'cash' };
  const first = await api.send('POST', '/v1/payments', fields, { key });
  const reversed = Object.fromEntries(Object.entries(fields).reverse());
  const again = await unchanged(() => api.send('POST', '/v1/payments', reversed, { key }));
  expect([again.status, again.body]).toEqual([201, first.body]);
});

it('refuses a key that was used for another input or another verb', async () => {
  const key = randomUUID();
  expect((await pay(100, key)).status).toBe(201);
  await unchanged(async () => {
    expectProblem(await pay(101, key), { code: 'IDEMPOTENCY_KEY_REUSED' });
    for (const other of WRITES) expectProblem(await send(other, key), { code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

it('refuses the key of a write to one record on another record', async () => {
  const key = randomUUID();
  const body = { option: 'prepay', signedName: 'Test Patient' };
  const accept = (quoteId: string) => api.send('POST', `/v1/quotes/${quoteId}/accept`, body, { key });
  expect((await accept(story.openQuoteId)).status).toBe(201);
  expectProblem(await unchanged(() => accept(story.outdatedQuoteId)), { code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('takes the money once when the desk presses twenty times at once', async () => {
  const before = await countOf('payments');
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => pay(100, key)));
  const taken = answers.filter(({ status }) => status === 201);
  const waiting = answers.filter(({ status }) => status !== 201);
  expect(new Set(taken.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  for (const answer of waiting) expectProblem(answer, { code: 'IDEMPOTENCY_IN_FLIGHT' });
  expect(await countOf('payments')).toBe(before + 1);
  const replayed = await unchanged(() => pay(100, key));
  expect(replayed.body).toEqual(taken[0]?.body);
});

it('leaves the key free when the request is refused', async () => {
  const key = randomUUID();
  await unchanged(async () => {
    expectProblem(await pay(100_000_000, key), { code: 'PAYMENT_EXCEEDS_BALANCE' });
    expectProblem(await pay(1.5, key), { code: 'VALIDATION_FAILED' });
  });
  expect((await pay(100, key)).status).toBe(201);
});

it('keeps nothing of a dry run, and needs no key for it', async () => {
  for (const key of WRITES) {
    const idempotencyKey = randomUUID();
    await unchanged(() => send(key, idempotencyKey, '?dryRun=true'));
    await unchanged(() => send(key, '', '?dryRun=true'));
    const done = await send(key, idempotencyKey);
    expect({ key, status: done.status }).toEqual({ key, status: key.endsWith('publish') ? 200 : 201 });
    // A preview with a used key is computed anew: it is neither the first result nor a conflict of keys.
    const { body } = await unchanged(() => send(key, idempotencyKey, '?dryRun=true'));
    expect(body.code).not.toBe('IDEMPOTENCY_KEY_REUSED');
  }
});

it('lets two clinics use the same key', async () => {
  const neighbour = await signInToNewClinic(test);
  const key = randomUUID();
  const patient = (givenName: string) => ({ givenName, familyName: 'Patient', birthDate: '1980-02-29' });
  const first = await api.send<{ id: string }>('POST', '/v1/patients', patient('Here'), { key });
  const second = await neighbour.send<{ id: string }>('POST', '/v1/patients', patient('There'), { key });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.id).not.toBe(first.body.id);
});

it('promises the first result for 24 hours and gives it for as long as it is kept', async () => {
  const key = randomUUID();
  const first = await pay(100, key);
  const { rows } = await test.database.all.query(
    `select expires_at - created_at = interval '24 hours' as "isKeptForADay" from idempotency_keys where key = $1`,
    [key],
  );
  expect(rows).toEqual([{ isKeptForADay: true }]);
  for (const instant of ['2026-03-03T17:59:59.999Z', '2026-03-03T18:00:00Z', '2026-12-31T18:00:00Z']) {
    test.clock.moveToInstant(instant);
    const again = await unchanged(() => pay(100, key));
    expect([again.status, again.body]).toEqual([201, first.body]);
  }
});
