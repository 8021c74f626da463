import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 20 decompression, 6 PT, a brace and an exam: 3,309.00 of standard fees for 2,795.00. */
describe('the bundle of 2,795.00', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression' | 'therapy' | 'brace' | 'exam'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      sessionRounding: 'cumulative',
      services: {
        decompression: { billingCode: 'S9090', standardFeeCents: 12_500 },
        therapy: { billingCode: '97110', standardFeeCents: 9_500 },
        brace: { billingCode: 'L0625', kind: 'goods', standardFeeCents: 8_900 },
        exam: { billingCode: '99203', standardFeeCents: 15_000 },
      },
      packages: {
        bundle: {
          components: { decompression: 20, therapy: 6, brace: 1, exam: 1 },
          price: { mode: 'fixed', amountCents: 279_500 },
        },
      },
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  it('allocates the price by standard fees and earns it session by session', async () => {
    const patientId = await api.createPatient();
    const providerId = await api.createProvider();
    const quote = await api.createQuote({ patientId, packageId: prices.packageId('bundle') });

    const prepay = optionOf(quote, 'prepay');
    expect([prepay.standardCents, prepay.discountCents, prepay.netCents]).toEqual([330_900, 51_400, 279_500]);
    expect(prepay.lines.map(({ name, netCents }) => [name, netCents])).toEqual([
      ['decompression', 211_166],
      ['therapy', 48_146],
      ['brace', 7_518],
      ['exam', 12_670],
    ]);

    const sold = await api.acceptQuote(quote.id, 'prepay');
    await api.pay({ invoiceId: sold.invoiceId ?? '', amountCents: 279_500, tender: 'check' });
    const { decompression, therapy, brace, exam } = prices.services;
    const visit = {
      patientPackageId: sold.patientPackageId,
      dateOfService: '2026-03-02' as never,
      providerId,
    };
    await api.recordVisit({ ...visit, serviceIds: [exam, brace, decompression, therapy] });
    await api.recordVisit({ ...visit, serviceIds: [decompression, therapy] });
    for (let count = 0; count < 6; count += 1)
      await api.recordVisit({ ...visit, serviceIds: [decompression] });

    const { sessions } = await api.patientPackage(sold.patientPackageId);
    const valuesOf = (serviceId: string) =>
      sessions.filter((session) => session.serviceId === serviceId).map(({ valueCents }) => valueCents);
    expect(valuesOf(decompression).slice(0, 5)).toEqual([10_558, 10_559, 10_558, 10_558, 10_559]);
    expect(valuesOf(therapy)).toEqual([8_024, 8_025, 8_024, 8_024, 8_025, 8_024]);

    const books = await api.balances(sold.patientPackageId);
    expect(books).toEqual({
      'cash:check': 279_500,
      // 150.00 + 89.00 + 8 × 125.00 + 2 × 95.00 at standard fees, less what the bundle takes off: 1,207.03.
      revenue: -142_900,
      discounts: 22_197,
      unearned: -158_797,
      deferred: 0,
      receivable: 0,
    });
  });
});
