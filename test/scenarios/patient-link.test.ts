import { localDate } from '#calendar';

import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { openLink, withToken } from '../support/open-link.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

type Quote = Sale['quote'];
type Page = { readonly data: readonly { readonly id: string; readonly patientId: string }[] };

/** What the holder of a patient's link can do: read and accept the quote, see what is theirs, and nothing else. */
describe('the link of a patient', () => {
  let test: TestApp;
  let desk: Api;
  let prices: Prices<'decompression'>;
  let quote: Quote;
  let patient: Api;
  /** The ids of another patient of the same clinic, who has one of everything too. */
  let other: Story;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    desk = await signInToNewClinic(test);
    prices = await publishPrices(desk, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'fixed', amountCents: 120_000 } },
      },
    });
    providerId = await desk.createProvider();
    other = await carryOut(await quoteFor(await desk.createPatient()), desk);
  });

  beforeEach(async () => {
    test.clock.moveTo('2026-03-02');
    quote = await quoteFor(await desk.createPatient());
    patient = await openLink(desk, quote.id);
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  let providerId: string;

  const quoteFor = async (patientId: string) =>
    await desk.createQuote({
      patientId,
      packageId: prices.packageId('course'),
      plan: {
        depositCents: 20_000,
        installmentCount: 4,
        frequency: 'monthly',
        firstDueOn: localDate('2026-04-01'),
      },
    });
  /** Accepts as this person; the desk takes the deposit and records a visit. */
  const carryOut = async ({ id, patientId }: Quote, as: Api): Promise<Story> => {
    const { patientPackageId, invoiceId = '', planId = '' } = await as.acceptQuote(id, 'installments');
    const payment = await desk.pay({ invoiceId, amountCents: 20_000, tender: 'card' });
    const serviceIds = [prices.services.decompression];
    const visit = await deliver(desk, { patientPackageId, providerId, serviceIds, on: '2026-03-02' });
    const { id: visitId, receiptId } = visit;
    return {
      quoteId: id,
      patientId,
      patientPackageId,
      invoiceId,
      planId,
      paymentId: payment.id,
      visitId,
      receiptId,
    };
  };
  const statusOf = async (as: Api, path: string) => (await as.send('GET', path)).status;

  it('says who holds it and at which clinic', async () => {
    expect(await patient.get('/v1/me')).toEqual({
      kind: 'patient',
      patientId: quote.patientId,
      quoteId: quote.id,
      clinic: {
        id: desk.clinicId,
        name: 'Test Clinic',
        timeZone: 'America/Chicago',
        phone: '(555) 010-0199',
        today: '2026-03-02',
      },
    });
  });

  it('shows the quote as the desk sees it, and lets the patient accept it', async () => {
    const path = `/v1/quotes/${quote.id}`;
    expect(await patient.get(path)).toEqual(quote);
    expect((await patient.bytes(`${path}.pdf`)).equals(await desk.bytes(`${path}.pdf`))).toBe(true);

    const sold = await patient.acceptQuote(quote.id, 'prepay', { signedName: 'Test Patient' });
    expect(await desk.get(path)).toEqual({
      ...quote,
      state: 'accepted',
      acceptedOption: 'prepay',
      patientPackageId: sold.patientPackageId,
    });
  });

  it('shows what became of it: package, plan, invoice, payment, visit, receipt, statement and refund', async () => {
    const mine = await carryOut(quote, patient);
    for (const path of pathsOf(mine)) expect(await patient.get(path)).toEqual(await desk.get(path));
    const pdf = `/v1/receipts/${mine.receiptId}.pdf`;
    expect((await patient.bytes(pdf)).equals(await desk.bytes(pdf))).toBe(true);

    const lists = {
      'patient-packages': mine.patientPackageId,
      plans: mine.planId,
      invoices: mine.invoiceId,
      payments: mine.paymentId,
      visits: mine.visitId,
      receipts: mine.receiptId,
    };
    for (const [noun, id] of Object.entries(lists)) {
      for (const query of ['', `?patientId=${other.patientId}`]) {
        const { data } = await patient.get<Page>(`/v1/${noun}${query}`);
        expect(data.map((row) => [row.id, row.patientId])).toEqual([[id, quote.patientId]]);
      }
    }
  });

  it('finds nothing of another patient, not even what the desk has just printed', async () => {
    const documents = [`/v1/quotes/${other.quoteId}.pdf`, `/v1/receipts/${other.receiptId}.pdf`];
    for (const path of documents) await desk.bytes(path);
    for (const path of [...pathsOf(other), `/v1/quotes/${other.quoteId}`, ...documents]) {
      expect([path, await statusOf(patient, path)]).toEqual([path, 404]);
    }
    const theirs = await quoteFor(await desk.createPatient());
    const accepting = await patient.send('POST', `/v1/quotes/${theirs.id}/accept`, {
      option: 'prepay',
      signedName: 'Test Patient',
    });
    expect(refusalOf(accepting)).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect(await desk.get(`/v1/quotes/${theirs.id}`)).toEqual(theirs);
  });

  it('does none of the work of the desk', async () => {
    const { invoiceId } = other;
    const { patientId } = quote;
    const writes: readonly (readonly [string, object])[] = [
      ['/v1/quotes', { patientId, payerKind: 'self_pay', packageId: prices.packageId('course') }],
      [`/v1/quotes/${quote.id}/revise`, { patientId, payerKind: 'self_pay' }],
      [`/v1/quotes/${quote.id}/link`, {}],
      ['/v1/payments', { invoiceId, amountCents: 1, tender: 'cash' }],
      ['/v1/visits', { patientPackageId: other.patientPackageId }],
      ['/v1/patients', { givenName: 'A', familyName: 'B', birthDate: '1980-01-01' }],
      ['/v1/services', { name: 'x' }],
      ['/v1/price-versions', {}],
    ];
    for (const [path, body] of writes) {
      const { status, body: problem } = await patient.send('POST', path, body);
      expect([path, status, problem.code]).toEqual([path, 403, 'FORBIDDEN']);
    }
    const reads = [
      '/v1/quotes',
      '/v1/patients',
      '/v1/clinic',
      '/v1/services',
      '/v1/price-versions',
      '/v1/ledger/balances',
      '/v1/ledger/entries',
      '/v1/audit-events',
    ];
    for (const path of reads) expect([path, await statusOf(patient, path)]).toEqual([path, 403]);
  });

  it('opens nothing once it was tampered with, or its ninety days are over', async () => {
    const { url, expiresAt } = await desk.linkTo(quote.id);
    expect(expiresAt).toBe('2026-05-31T18:00:00.000Z');
    const token = url.slice(url.lastIndexOf('/') + 1);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
    const asOther = Buffer.from(JSON.stringify({ ...claims, sub: other.patientId })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    for (const forged of [
      `${header}.${asOther}.${signature}`,
      `${unsigned}.${payload}.`,
      `${header}.${payload}.${signature.slice(1)}`,
      'nonsense',
    ]) {
      const answer = await withToken(desk, forged).send('GET', '/v1/me');
      expect(refusalOf(answer)).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    }

    test.clock.moveToInstant('2026-05-31T17:59:59Z');
    expect(await statusOf(patient, '/v1/me')).toBe(200);
    test.clock.moveToInstant('2026-05-31T18:00:00Z');
    expect(await statusOf(patient, '/v1/me')).toBe(401);
  });

  it('is not made for a quote that a revision has replaced', async () => {
    const { id, patientId } = quote;
    await desk.reviseQuote(id, { patientId, packageId: prices.packageId('course') });
    expect(refusalOf(await desk.send('POST', `/v1/quotes/${id}/link`, {}))).toEqual({
      status: 409,
      code: 'QUOTE_NOT_OPEN',
      details: { state: 'superseded' },
    });
  });
});

type Story = {
  readonly quoteId: string;
  readonly patientId: string;
  readonly patientPackageId: string;
  readonly planId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly visitId: string;
  readonly receiptId: string;
};

const pathsOf = (story: Story): readonly string[] => [
  `/v1/patients/${story.patientId}`,
  `/v1/patient-packages/${story.patientPackageId}`,
  `/v1/patient-packages/${story.patientPackageId}/exit-preview`,
  `/v1/plans/${story.planId}`,
  `/v1/invoices/${story.invoiceId}`,
  `/v1/payments/${story.paymentId}`,
  `/v1/visits/${story.visitId}`,
  `/v1/receipts/${story.receiptId}`,
  `/v1/patients/${story.patientId}/eligibility?account=FSA&from=2026-01-01&to=2026-12-31`,
];
