import { localDate } from '#calendar';

import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 20 sessions for 2,000.00. An FSA cannot prepay them; it pays each one at its visit. */
describe('an FSA card and a package', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let patientId: string;
  let providerId: string;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 20 }, price: { mode: 'fixed', amountCents: 200_000 } },
      },
    });
    providerId = await api.createProvider();
  });

  beforeEach(async () => {
    patientId = await api.createPatient();
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const sell = async () => {
    const quote = await api.createQuote({ patientId, packageId: prices.packageId('course') });
    const { patientPackageId, invoiceId = '' } = await api.acceptQuote(quote.id, 'prepay');
    return { patientPackageId, invoiceId };
  };
  const visitOf = (patientPackageId: string) => ({
    patientPackageId,
    serviceIds: [prices.services.decompression],
    dateOfService: localDate('2026-03-02'),
    providerId,
  });

  it('pays for the visit in the same act, and nothing of it is prepaid', async () => {
    const { patientPackageId } = await sell();
    const visit = await api.recordVisit({
      ...visitOf(patientPackageId),
      payment: { amountCents: 10_000, tender: 'fsa_card', reference: 'T-7' },
    });

    expect(visit.payment).toMatchObject({ amountCents: 10_000, tender: 'fsa_card', warnings: [] });
    const receipt = await api.receipt(visit.receiptId);
    expect([receipt.netCents, receipt.paidCents]).toEqual([10_000, 10_000]);
    expect(await api.balances(patientPackageId)).toEqual({
      'cash:fsa_card': 10_000,
      deferred: -190_000,
      discounts: 2_500,
      receivable: 190_000,
      revenue: -12_500,
    });
  });

  it('refuses more than the visit is worth, and nothing is recorded', async () => {
    const { patientPackageId } = await sell();
    const refused = await api.send('POST', '/v1/visits', {
      ...visitOf(patientPackageId),
      payment: { amountCents: 10_001, tender: 'fsa_card' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'TENDER_NOT_FOR_PREPAYMENT']);
    const { paidCents, deliveredCents } = await api.patientPackage(patientPackageId);
    expect([paidCents, deliveredCents]).toEqual([0, 0]);
  });

  it('does not unlock a visit that the payment does not cover', async () => {
    const { patientPackageId } = await sell();
    const refused = await api.send('POST', '/v1/visits', {
      ...visitOf(patientPackageId),
      payment: { amountCents: 9_999, tender: 'fsa_card' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'SESSION_LOCKED']);
    expect(refused.body.details).toEqual({ missingCents: 1 });
  });

  it('leaves nothing to claim for what a health card has paid', async () => {
    const { patientPackageId, invoiceId } = await sell();
    await api.recordVisit({
      ...visitOf(patientPackageId),
      payment: { amountCents: 10_000, tender: 'fsa_card' },
    });
    await api.pay({ invoiceId, amountCents: 15_000, tender: 'hsa_card' });
    await api.pay({ invoiceId, amountCents: 15_000, tender: 'cash' });
    for (let count = 0; count < 3; count += 1) await api.recordVisit(visitOf(patientPackageId));

    const statement = await api.eligibility(patientId, 'FSA', '2026-01-01', '2026-12-31');
    expect(
      statement.lines.map(({ netCents, otherAccountsPaidCents, eligibleCents, reason }) => [
        netCents,
        otherAccountsPaidCents,
        eligibleCents,
        reason,
      ]),
    ).toEqual([
      [10_000, 10_000, 0, 'ALREADY_COVERED'],
      [10_000, 10_000, 0, 'ALREADY_COVERED'],
      [10_000, 5_000, 5_000, undefined],
      [10_000, 0, 10_000, undefined],
    ]);
    expect([statement.eligibleCents, statement.otherAccountsPaidCents]).toEqual([15_000, 25_000]);
  });

  it('shows a visit that is paid by itself as paid on its receipt', async () => {
    const quote = await api.createQuote({ patientId, packageId: prices.packageId('course') });
    const { patientPackageId } = await api.acceptQuote(quote.id, 'pay_per_visit');
    const visit = await api.recordVisit({
      ...visitOf(patientPackageId),
      payment: { amountCents: 12_500, tender: 'fsa_card' },
    });
    const receipt = await api.receipt(visit.receiptId);
    expect([receipt.netCents, receipt.paidCents]).toEqual([12_500, 12_500]);
    expect((await api.invoice(visit.invoiceId ?? '')).state).toBe('paid');
  });
});
