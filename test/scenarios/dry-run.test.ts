import { localDate } from '#calendar';

import { optionOf, quoteRequest, type Api, type AskedQuote } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { refusalOf, sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** Every write can be tried first: the same answer as the real one, only that nothing of it stays. */
describe('a dry run', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let asked: AskedQuote;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'fixed', amountCents: 120_000 } },
      },
    });
    asked = {
      patientId: await api.createPatient(),
      packageId: prices.packageId('course'),
      plan: {
        depositCents: 20_000,
        installmentCount: 4,
        frequency: 'monthly',
        firstDueOn: localDate('2026-04-01'),
      },
    };
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const tryOut = async <T>(write: (as: Api) => Promise<T>): Promise<T> =>
    await expectNothingWritten(test.database.all, () => write(api.dryRun()));

  it('prices a quote and takes no number', async () => {
    const first = await tryOut((as) => as.createQuote(asked));
    const second = await tryOut((as) => as.createQuote(asked));
    const real = await api.createQuote(asked);

    expect(optionOf(real, 'installments').schedule).toHaveLength(5);
    expect(real.number).toBe('Q-2026-000001');
    expect({ ...first, id: real.id }).toEqual(real);
    expect({ ...second, id: real.id }).toEqual(real);
    expect((await api.send('GET', `/v1/quotes/${first.id}`)).status).toBe(404);
    expect(await api.quote(real.id)).toEqual(real);
  });

  it('shows a link that opens nothing', async () => {
    const { id } = await api.createQuote(asked);
    const { url } = await tryOut((as) => as.linkTo(id));

    expect(url.endsWith('/p/preview')).toBe(true);
  });

  it('goes through the whole story step by step', async () => {
    const quote = await api.createQuote(asked);

    const revised = await tryOut((as) => as.reviseQuote(quote.id, asked));
    expect(revised).toEqual({ ...quote, id: revised.id, number: `${quote.number}-r2`, revision: 2 });

    const tried = await tryOut((as) => as.acceptQuote(quote.id, 'installments'));
    const sold = await api.acceptQuote(quote.id, 'installments');
    expect([tried.quoteId, Object.keys(tried)]).toEqual([sold.quoteId, Object.keys(sold)]);

    const { invoiceId = '', planId = '', patientPackageId } = sold;
    const payment = { invoiceId, amountCents: 20_000, tender: 'hsa_card' as const };
    const triedPayment = await tryOut((as) => as.pay(payment));
    expect((await api.plan(planId)).nextDue).toMatchObject({ kind: 'deposit', paidCents: 0, state: 'due' });
    const paid = await api.pay(payment);
    expect({ ...triedPayment, id: paid.id }).toEqual(paid);
    expect(paid.warnings).toHaveLength(1);

    const visit = {
      patientPackageId,
      serviceIds: [prices.services.decompression],
      dateOfService: localDate('2026-03-02'),
      providerId: await api.createProvider(),
    };
    const triedVisit = await tryOut((as) => as.recordVisit(visit));
    expect((await api.patientPackage(patientPackageId)).deliveredCents).toBe(0);
    const given = await api.recordVisit(visit);
    expect({ ...triedVisit, id: given.id, receiptId: given.receiptId }).toEqual(given);
    expect(given.receiptNumber).toBe('R-2026-000001');
  });

  it('is refused like the real one, before anything is written', async () => {
    const visit = {
      patientPackageId: (await sell(api, { ...asked, option: 'prepay' })).patientPackageId,
      serviceIds: [prices.services.decompression],
      dateOfService: '2026-03-02',
      providerId: (await api.get<{ data: { id: string }[] }>('/v1/providers')).data[0]?.id,
    };
    const refused = async (path: string) => refusalOf(await api.send('POST', path, visit));
    await expectNothingWritten(test.database.all, async () => {
      const real = await refused('/v1/visits');
      expect(real).toEqual({ status: 409, code: 'SESSION_LOCKED', details: { missingCents: 10_000 } });
      expect(await refused('/v1/visits?dryRun=true')).toEqual(real);
      expect(await refused('/v1/visits?dryRun=maybe')).toEqual({
        status: 400,
        code: 'VALIDATION_FAILED',
        errors: [{ field: 'dryRun', message: 'must be true or false' }],
      });
    });
  });

  it('needs no key, and does not use one up', async () => {
    const key = 'a-key-of-the-desk';
    const tried = await api.dryRun().createQuote(asked, { key });
    const real = await api.createQuote(asked, { key });
    expect(real.id).not.toBe(tried.id);
    expect(await api.createQuote(asked, { key })).toEqual(real);
    const request = quoteRequest(asked);
    const without = await api.dryRun().send('POST', '/v1/quotes', request, { key: '' });
    expect(without.status).toBe(201);
    expect(refusalOf(await api.send('POST', '/v1/quotes', request, { key: '' }))).toEqual({
      status: 400,
      code: 'IDEMPOTENCY_KEY_REQUIRED',
    });
  });
});
