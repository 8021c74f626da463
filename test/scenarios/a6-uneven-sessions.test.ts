import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 1,999.00 over 18 sessions: the ten earliest carry 111.06, the eight others 111.05. */
describe('a price that does not divide by its sessions', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 18 }, price: { mode: 'fixed', amountCents: 199_900 } },
      },
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  it('keeps each cent from the quote through the sold sessions to the receipts', async () => {
    const values = [...Array<number>(10).fill(11_106), ...Array<number>(8).fill(11_105)];
    const { decompression } = prices.services;
    const providerId = await api.createProvider();
    const sale = await sell(api, { option: 'prepay', packageId: prices.packageId('course') });

    const prepay = optionOf(sale.quote, 'prepay');
    expect(prepay).toMatchObject({
      standardCents: 225_000,
      discountCents: 25_100,
      netCents: 199_900,
      visitCount: 18,
      averagePerVisitCents: 11_106,
      eligibleCents: 199_900,
    });
    expect(prepay.lines).toEqual([
      {
        serviceId: decompression,
        name: 'decompression',
        billingCode: 'S9090',
        source: 'package',
        quantity: 18,
        unitCents: 12_500,
        standardCents: 225_000,
        netCents: 199_900,
        adjustments: [{ rule: 'package_price', name: 'course', reasonCode: 'PACKAGE', amountCents: 25_100 }],
        sessionValues: [
          { valueCents: 11_106, count: 10 },
          { valueCents: 11_105, count: 8 },
        ],
        why: [
          '18 × decompression at a standard fee of $125.00 each is $2,250.00.',
          'Its share of the package price of $1,999.00 for “course”, in proportion to standard fees, is $1,999.00: $251.00 less.',
          'That leaves $1,999.00.',
          'Of the 18 sessions, 10 count for $111.06 and 8 for $111.05 each.',
        ],
      },
    ]);

    await api.pay({ invoiceId: sale.invoiceId, amountCents: 199_900, tender: 'ach' });
    const { patientPackageId } = sale;
    const visit = { patientPackageId, providerId, serviceIds: [decompression], on: '2026-03-02' };
    const receiptIds: string[] = [];
    for (let count = 0; count < 18; count += 1) receiptIds.push((await deliver(api, visit)).receiptId);

    const { sessions } = await api.patientPackage(patientPackageId);
    expect(
      sessions.map(({ sequence, standardCents, valueCents }) => [sequence, standardCents, valueCents]),
    ).toEqual(values.map((valueCents, index) => [index + 1, 12_500, valueCents]));
    const receipts = await Promise.all(receiptIds.map((id) => api.receipt(id)));
    expect(receipts.map(({ netCents, paidCents }) => [netCents, paidCents])).toEqual(
      values.map((valueCents) => [valueCents, valueCents]),
    );
    expect([receipts[9], receipts[10]].map((receipt) => receipt?.view.lines[0]?.netCharge)).toEqual([
      '$111.06',
      '$111.05',
    ]);
    expect(await api.balances(patientPackageId)).toEqual({
      'cash:ach': 199_900,
      revenue: -225_000,
      discounts: 25_100,
      unearned: 0,
      deferred: 0,
      receivable: 0,
    });
  });
});
