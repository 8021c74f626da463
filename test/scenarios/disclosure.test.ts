import { localDate } from '#calendar';

import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { openLink } from '../support/open-link.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { refusalOf } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 1,200.00 paid over time: when the Truth-in-Lending disclosure comes first, and who may say that it did. */
describe('the disclosure of a plan', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'fixed', amountCents: 120_000 } },
      },
      discounts: [
        {
          name: 'Paid in full',
          reasonCode: 'PAID_IN_FULL',
          sequence: 1,
          effect: { kind: 'percent', ratePpm: 50_000 },
          options: ['prepay'],
        },
      ],
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const quoteWith = async (installmentCount: number, discounts: readonly string[] = []) =>
    await api.createQuote({
      patientId: await api.createPatient(),
      packageId: prices.packageId('course'),
      discountPolicyIds: discounts.map((name) => prices.discountId(name)),
      plan: {
        depositCents: 20_000,
        installmentCount,
        frequency: 'monthly',
        firstDueOn: localDate('2026-04-01'),
      },
    });
  const accepting = async (as: Api, quoteId: string, more: object = {}) =>
    refusalOf(
      await as.send('POST', `/v1/quotes/${quoteId}/accept`, {
        option: 'installments',
        signedName: 'Test Patient',
        ...more,
      }),
    );
  const required = (...reasons: readonly string[]) => ({
    status: 409,
    code: 'DISCLOSURE_REQUIRED',
    details: { reasons },
  });

  it('is not needed for 200.00 down and four payments at the same price', async () => {
    const quote = await quoteWith(4);
    expect(optionOf(quote, 'installments').disclosure).toEqual({
      status: 'none',
      reasons: [],
      implicitFinanceChargeCents: 0,
    });
    const { planId = '' } = await api.acceptQuote(quote.id, 'installments');
    const plan = await api.plan(planId);
    expect([plan.disclosureStatus, plan.disclosureGivenOn]).toEqual(['none', undefined]);
  });

  it('comes first with a fifth payment: accepting waits until the desk gives the day', async () => {
    const quote = await quoteWith(5);
    expect(optionOf(quote, 'installments').disclosure).toEqual({
      status: 'required',
      reasons: ['MORE_THAN_FOUR_INSTALLMENTS'],
      implicitFinanceChargeCents: 0,
    });
    expect(await accepting(api, quote.id)).toEqual(required('MORE_THAN_FOUR_INSTALLMENTS'));
    expect(await accepting(api, quote.id, { disclosureGivenOn: '2026-03-03' })).toEqual({
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ field: 'disclosureGivenOn', message: 'must lie between the day of the quote and today' }],
    });
    expect(await api.get(`/v1/quotes/${quote.id}`)).toEqual(quote);

    const { planId = '' } = await api.acceptQuote(quote.id, 'installments', {
      disclosureGivenOn: localDate('2026-03-02'),
    });
    const plan = await api.plan(planId);
    expect([plan.disclosureStatus, plan.disclosureGivenOn]).toEqual(['required', '2026-03-02']);
  });

  it('comes first with any number of payments when paying in full is cheaper', async () => {
    const quote = await quoteWith(1, ['Paid in full']);
    expect(optionOf(quote, 'prepay').netCents).toBe(114_000);
    expect(optionOf(quote, 'installments').disclosure).toEqual({
      status: 'required',
      reasons: ['FINANCE_CHARGE'],
      implicitFinanceChargeCents: 6_000,
    });
    expect(await accepting(api, quote.id)).toEqual(required('FINANCE_CHARGE'));

    const both = await quoteWith(5, ['Paid in full']);
    expect(await accepting(api, both.id)).toEqual(required('MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'));
  });

  it('does not stand in the way of the other ways to pay', async () => {
    const quote = await quoteWith(5, ['Paid in full']);
    expect(optionOf(quote, 'prepay').disclosure.status).toBe('none');
    const { planId, patientPackageId } = await api.acceptQuote(quote.id, 'prepay');
    expect(planId).toBeUndefined();
    expect((await api.patientPackage(patientPackageId)).totalCents).toBe(114_000);
  });

  it('is for staff to confirm: the patient cannot', async () => {
    const quote = await quoteWith(5);
    const patient = await openLink(api, quote.id);
    const more = { disclosureGivenOn: '2026-03-02' };
    expect(await accepting(patient, quote.id, more)).toEqual(required('MORE_THAN_FOUR_INSTALLMENTS'));
    expect(await patient.get(`/v1/quotes/${quote.id}`)).toEqual(quote);
  });
});
