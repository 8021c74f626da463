import { localDate } from '#calendar';

import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { openLink } from '../support/open-link.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 12 sessions for 1,200.00, and what happens at the edges of selling them. */
describe('the edges of a sale', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
  });

  beforeEach(async () => {
    test.clock.moveTo('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'fixed', amountCents: 120_000 } },
      },
      discounts: [
        {
          name: 'Charity',
          reasonCode: 'CHARITY',
          sequence: 1,
          effect: { kind: 'percent', ratePpm: 1_000_000 },
          options: ['prepay', 'installments'],
        },
        {
          name: 'Plan only',
          reasonCode: 'PLAN',
          sequence: 2,
          effect: { kind: 'percent', ratePpm: 10_000 },
          options: ['installments'],
          validUntil: localDate('2026-03-03'),
        },
      ],
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const course = async () => ({
    patientId: await api.createPatient(),
    packageId: prices.packageId('course'),
  });
  const plan = (installmentCount: number, depositCents = 0) => ({
    depositCents,
    installmentCount,
    frequency: 'monthly' as const,
    firstDueOn: localDate('2026-04-01'),
  });

  it('counts a service in the package and beside it as one stock of visits', async () => {
    const lines = [{ serviceId: prices.services.decompression, quantity: 3 }];
    const { visitCount, averagePerVisitCents, netCents } = optionOf(
      await api.createQuote({ ...(await course()), lines }),
      'prepay',
    );
    expect([netCents, visitCount, averagePerVisitCents]).toEqual([157_500, 15, 10_500]);
  });

  it('says of free care that nothing was charged, and offers no plan for it', async () => {
    const free = { ...(await course()), discountPolicyIds: [prices.discountId('Charity')], plan: plan(4) };
    const quote = await api.createQuote(free);
    expect(quote.options.map(({ kind, netCents }) => [kind, netCents])).toEqual([
      ['pay_per_visit', 150_000],
      ['prepay', 0],
    ]);
    const sold = await sell(api, { option: 'prepay', ...free });
    const visit = await deliver(api, {
      patientPackageId: sold.patientPackageId,
      providerId: await api.createProvider(),
      serviceIds: [prices.services.decompression],
      on: '2026-03-02',
    });
    expect((await api.receipt(visit.receiptId)).view.lines[0]?.details).toContain(
      'HSA / FSA: nothing was charged',
    );
  });

  it('does not let the first installment fall on the day of the deposit', async () => {
    const quote = await api.createQuote({ ...(await course()), plan: plan(4, 20_000) });
    test.clock.moveTo('2026-04-01');
    const refused = await api.send('POST', `/v1/quotes/${quote.id}/accept`, {
      option: 'installments',
      signedName: 'Test Patient',
    });
    expect(refusalOf(refused)).toMatchObject({
      code: 'SCHEDULE_NOT_POSSIBLE',
      details: { reason: 'FIRST_DUE_NOT_AFTER_DEPOSIT' },
    });
  });

  it('takes no disclosure from before the quote, and keeps none where none is needed', async () => {
    const five = await api.createQuote({ ...(await course()), plan: plan(5) });
    const early = { option: 'installments', signedName: 'Test Patient', disclosureGivenOn: '2026-03-01' };
    const refused = await api.send('POST', `/v1/quotes/${five.id}/accept`, early);
    expect(refusalOf(refused)).toMatchObject({ code: 'VALIDATION_FAILED' });

    const four = await api.createQuote({ ...(await course()), plan: plan(4) });
    const more = { disclosureGivenOn: localDate('2026-03-02') };
    const { planId = '' } = await api.acceptQuote(four.id, 'installments', more);
    const { disclosureStatus, disclosureGivenOn } = await api.plan(planId);
    expect([disclosureStatus, disclosureGivenOn]).toEqual(['none', undefined]);
  });

  it('opens by a link the one quote it was made for', async () => {
    const care = await course();
    const one = await api.createQuote(care);
    const two = await api.createQuote(care);
    const patient = await openLink(api, one.id);
    const body = { option: 'prepay', signedName: 'Test Patient' };
    expect((await patient.send('GET', `/v1/quotes/${two.id}`)).status).toBe(404);
    expect((await patient.send('GET', `/v1/quotes/${two.id}.pdf`)).status).toBe(404);
    expect((await patient.send('POST', `/v1/quotes/${two.id}/accept`, body)).status).toBe(404);
    expect((await patient.send('POST', `/v1/quotes/${one.id}/accept`, body)).status).toBe(201);
  });

  it('takes blanks for nothing', async () => {
    const { id } = await api.createQuote(await course());
    const signature = { option: 'prepay', signedName: '   ' };
    expect((await api.send('POST', `/v1/quotes/${id}/accept`, signature)).status).toBe(400);
    const nobody = { givenName: ' ', familyName: ' ', birthDate: '1980-01-01' };
    expect((await api.send('POST', '/v1/patients', nobody)).status).toBe(400);
  });

  it.each(['2026-03-03', '1899-12-31'])('knows nobody born on %s', async (birthDate) => {
    const patient = { givenName: 'Test', familyName: 'Patient', birthDate };
    expect((await api.send('POST', '/v1/patients', patient)).status).toBe(400);
  });

  it('is not cut short by a discount that no way to pay was given', async () => {
    const discountPolicyIds = [prices.discountId('Plan only')];
    const without = await api.createQuote({ ...(await course()), discountPolicyIds });
    expect(without.expiresOn).toBe('2026-04-01');
    const given = await api.createQuote({ ...(await course()), discountPolicyIds, plan: plan(4) });
    expect(given.expiresOn).toBe('2026-03-03');
  });

  it('takes cash that was received yesterday for a visit of yesterday', async () => {
    const sold = await sell(api, { option: 'pay_per_visit', ...(await course()) });
    test.clock.moveTo('2026-03-03');
    const visit = await deliver(api, {
      patientPackageId: sold.patientPackageId,
      providerId: await api.createProvider(),
      serviceIds: [prices.services.decompression],
      on: '2026-03-02',
    });
    const receivedOn = localDate('2026-03-02');
    const invoiceId = visit.invoiceId ?? '';
    const payment = await api.pay({ invoiceId, amountCents: 12_500, tender: 'cash', receivedOn });
    expect(payment.receivedOn).toBe('2026-03-02');
  });

  it('sells a package of thousands of sessions in one act', async () => {
    const lines = Array.from({ length: 10 }, () => ({
      serviceId: prices.services.decompression,
      quantity: 500,
    }));
    const quote = await api.createQuote({ patientId: await api.createPatient(), lines });
    const { patientPackageId } = await api.acceptQuote(quote.id, 'prepay');
    expect((await api.patientPackage(patientPackageId)).sessions).toHaveLength(5_000);
  });

  it('replaces the prices of a day while it lasts; what was quoted keeps its price', async () => {
    const quote = await api.createQuote(await course());
    const corrected = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { traction: { standardFeeCents: 9_900 } },
    });
    expect((await api.get<{ id: string }>('/v1/price-versions/current')).id).toBe(corrected.version.id);
    expect(optionOf(await api.quote(quote.id), 'prepay').netCents).toBe(120_000);
    await api.acceptQuote(quote.id, 'prepay');
  });
});
