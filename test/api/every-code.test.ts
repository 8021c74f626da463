import { randomUUID } from 'node:crypto';

import { localDate } from '#calendar';
import { ERROR_CODES, type ErrorCode } from '#kernel';

import { RUNTIME, type Runtime } from '../../apps/api/src/config/runtime.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { Api, type Answer, type Problem } from '../support/api.js';
import { expectProblem } from '../support/expect-problem.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { openLink } from '../support/open-link.js';
import { STORY_DAY, tellStory, type Story } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

let test: TestApp;
let api: Api;
let story: Story;

beforeAll(async () => {
  test = await startTestApp(STORY_DAY);
  api = await signInToNewClinic(test);
  story = await tellStory(api, 'mark');
});

afterEach(() => test.clock.moveTo(STORY_DAY));
afterAll(() => test.stop());

type Refused = () => Promise<Answer<Problem>>;

const post = (path: string, body?: object | string, key?: string): Promise<Answer<Problem>> =>
  api.send('POST', path, body, key === undefined ? {} : { key });
const accept = (quoteId: string, option: string): Promise<Answer<Problem>> =>
  post(`/v1/quotes/${quoteId}/accept`, { option, signedName: 'Test Patient' });
const pay = (invoiceId: string, amountCents: number, tender = 'card'): Promise<Answer<Problem>> =>
  post('/v1/payments', { invoiceId, amountCents, tender });
const visit = (patientPackageId: string, more: object = {}): Promise<Answer<Problem>> =>
  post('/v1/visits', {
    patientPackageId,
    serviceIds: [story.serviceId],
    dateOfService: STORY_DAY,
    providerId: story.providerId,
    ...more,
  });

const aPatient = () => ({ givenName: 'Test', familyName: 'Patient', birthDate: '1980-02-29' });
const aQuote = (more: object = {}) => ({
  patientId: story.patientId,
  payerKind: 'self_pay',
  diagnosisCodes: [],
  lines: [{ serviceId: story.serviceId, quantity: 1 }],
  discountPolicyIds: [],
  ...more,
});
const inInstallments = (installmentCount: number, depositCents = 0) => ({
  plan: { depositCents, installmentCount, frequency: 'weekly', firstDueOn: '2026-03-09' },
});

async function quote(more: object = {}): Promise<string> {
  return (await api.post<{ id: string }>('/v1/quotes', aQuote(more))).id;
}

/** One session at 95.00, sold in the way that is named. */
async function sale(option: 'prepay' | 'pay_per_visit') {
  const { patientPackageId, invoiceId = '' } = await api.acceptQuote(await quote(), option);
  return { patientPackageId, invoiceId };
}

/**
 * What leads to each code. The first call prepares; what it returns is the refused request, which must leave every
 * table as it was.
 */
const WAYS: Readonly<Record<ErrorCode, () => Promise<Refused> | Refused>> = {
  VALIDATION_FAILED: () => () => post('/v1/patients', { ...aPatient(), birthDate: '2026-02-31' }),
  MALFORMED_JSON: () => () => post('/v1/patients', '{"givenName": '),
  BODY_TOO_LARGE: () => () => post('/v1/patients', 'x'.repeat(10_000_000)),
  UNSUPPORTED_MEDIA_TYPE: () => () =>
    api.send('POST', '/v1/patients', 'givenName=Test', { headers: { 'content-type': 'text/plain' } }),
  UNAUTHENTICATED: () => () => new Api(test.url, {}, api.clinicId).send('GET', '/v1/me'),
  FORBIDDEN: async () => {
    const patient = await openLink(api, story.openQuoteId);
    return () => patient.send('GET', '/v1/patients');
  },
  NOT_FOUND: () => () => api.send('GET', `/v1/patients/${randomUUID()}`),
  ROUTE_NOT_FOUND: () => () => api.send('GET', '/v1/nothing'),
  TOO_MANY_REQUESTS: () => signInTooOften,

  IDEMPOTENCY_KEY_REQUIRED: () => () => post('/v1/patients', aPatient(), ''),
  IDEMPOTENCY_KEY_REUSED: async () => {
    await post('/v1/patients', aPatient(), 'used-before');
    return () => post('/v1/patients', { ...aPatient(), givenName: 'Another' }, 'used-before');
  },
  IDEMPOTENCY_IN_FLIGHT: () => whileAnotherWaits,

  DUPLICATE: () => () =>
    post('/v1/services', { name: 'therapy mark', kind: 'service', eligibilityClass: 'MED' }),
  REFERENCE_NOT_FOUND: () => () => post('/v1/quotes', aQuote({ patientId: randomUUID() })),
  DATABASE_UNAVAILABLE: () => withoutDatabase,
  INTERNAL: async () => {
    // A row that no write of this program can make: more cents than JavaScript counts exactly.
    const { invoiceId } = await sale('prepay');
    await test.database.all.query('update invoices set total_cents = 9007199254740993 where id = $1', [
      invoiceId,
    ]);
    return () => api.send('GET', `/v1/invoices/${invoiceId}`);
  },

  PRICE_VERSION_NOT_DRAFT: () => () =>
    post(`/v1/price-versions/${story.priceVersionId}/publish`, { effectiveFrom: '2026-12-01' }),
  PRICE_VERSION_NOT_IN_FORCE: async () => {
    const newcomer = await signInToNewClinic(test);
    const patientId = await newcomer.createPatient();
    return () => newcomer.send('POST', '/v1/quotes', aQuote({ patientId }));
  },
  SERVICE_NOT_PRICED: () => () =>
    post('/v1/quotes', aQuote({ lines: [{ serviceId: randomUUID(), quantity: 1 }] })),
  PACKAGE_NOT_OFFERED: () => () => post('/v1/quotes', aQuote({ packageId: randomUUID() })),
  DISCOUNT_NOT_IN_FORCE: () => () => post('/v1/quotes', aQuote({ discountPolicyIds: [randomUUID()] })),
  AMOUNT_OUT_OF_RANGE: async () => {
    // The limits of the requests keep every sum of theirs within range, so this too takes a row that is not ours.
    const { patientPackageId, invoiceId } = await sale('prepay');
    await test.database.all.query(
      `update patient_packages set total_cents = $2, billed_cents = $2, paid_cents = $2 where id = $1`,
      [patientPackageId, Number.MAX_SAFE_INTEGER],
    );
    return () => pay(invoiceId, 100);
  },

  QUOTE_EXPIRED: async () => {
    const quoteId = await quote();
    test.clock.moveTo('2026-04-02');
    return () => accept(quoteId, 'prepay');
  },
  QUOTE_NOT_OPEN: () => () => accept(story.quoteId, 'prepay'),
  QUOTE_OPTION_UNAVAILABLE: async () => {
    const quoteId = await quote();
    return () => accept(quoteId, 'installments');
  },
  SCHEDULE_NOT_POSSIBLE: () => () => post('/v1/quotes', aQuote(inInstallments(2, 9_501))),
  DISCLOSURE_REQUIRED: async () => {
    const quoteId = await quote(inInstallments(5));
    return () => accept(quoteId, 'installments');
  },

  PACKAGE_NOT_ACTIVE: async () => {
    const { patientPackageId } = await sale('pay_per_visit');
    expect((await visit(patientPackageId)).status).toBe(201);
    return () => visit(patientPackageId);
  },
  SESSION_NONE_LEFT: async () => {
    const { patientPackageId } = await sale('pay_per_visit');
    return () => visit(patientPackageId, { serviceIds: [story.serviceId, story.serviceId] });
  },
  SESSION_LOCKED: async () => {
    const { patientPackageId } = await sale('prepay');
    return () => visit(patientPackageId);
  },
  VISIT_DATE_OUT_OF_RANGE: () => () =>
    visit(story.patientPackageId, { dateOfService: localDate('2026-03-03') }),
  PAYMENT_EXCEEDS_BALANCE: async () => {
    const { invoiceId } = await sale('prepay');
    return () => pay(invoiceId, 9_501);
  },
  INVOICE_NOT_PAYABLE: async () => {
    const { invoiceId } = await sale('prepay');
    expect((await pay(invoiceId, 9_500)).status).toBe(201);
    return () => pay(invoiceId, 1);
  },
  TENDER_NOT_FOR_PREPAYMENT: async () => {
    const { invoiceId } = await sale('prepay');
    return () => pay(invoiceId, 9_500, 'fsa_card');
  },
};

it.each(ERROR_CODES)('%s is what a refused request answers', async (code) => {
  const refused = await WAYS[code]();
  const answer = await expectNothingWritten(test.database.all, refused);
  expectProblem(answer, { code });
});

/** The same app on the same database, but with one attempt a minute. */
async function signInTooOften(): Promise<Answer<Problem>> {
  const app = await createApp({ ...test.app.get<Runtime>(RUNTIME), signInAttemptsPerMinute: 1 });
  try {
    await app.listen(0, '127.0.0.1');
    const stranger = new Api(await app.getUrl(), { origin: 'http://localhost' }, api.clinicId);
    const guess = { email: 'nobody@test.example', password: 'a-guess-of-some-length' };
    await stranger.send('POST', '/api/auth/sign-in/email', guess);
    return await stranger.send('POST', '/api/auth/sign-in/email', guess);
  } finally {
    await app.close();
  }
}

/** The first request waits for a table; the second brings the same key meanwhile. The first is then made to fail. */
async function whileAnotherWaits(): Promise<Answer<Problem>> {
  const blocker = await test.database.all.connect();
  const key = randomUUID();
  try {
    await blocker.query('begin');
    await blocker.query('lock table patients in access exclusive mode');
    const first = post('/v1/patients', { ...aPatient(), birthDate: '2026-02-28' }, key);
    await waitUntilBlocked();
    const second = await post('/v1/patients', { ...aPatient(), birthDate: '2026-02-28' }, key);
    await test.database.all.query(
      `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await first;
    return second;
  } finally {
    await blocker.query('rollback');
    blocker.release();
  }
}

async function waitUntilBlocked(): Promise<void> {
  for (;;) {
    const { rowCount } = await test.database.all.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount !== 0) return;
  }
}

/** The server ends every connection of the app and takes no new one. */
async function withoutDatabase(): Promise<Answer<Problem>> {
  const { all, name } = test.database;
  await all.query(`alter database ${name} connection limit 0`);
  try {
    await all.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'plumbline_app'`,
      [name],
    );
    expectProblem(await api.send('GET', '/health/ready'), { code: 'DATABASE_UNAVAILABLE' });
    expectProblem(await api.send('GET', '/v1/patients'), { code: 'DATABASE_UNAVAILABLE' });
    return await post('/v1/patients', aPatient());
  } finally {
    await all.query(`alter database ${name} connection limit -1`);
  }
}
