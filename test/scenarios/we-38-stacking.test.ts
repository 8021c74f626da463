import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

const EVERY_OPTION = ['pay_per_visit' as const, 'installments' as const, 'prepay' as const];

/** A package of 3,070.00 at 10 % off, then 5 % for paying at the time of service: each step works on what is left. */
describe('discounts on top of each other', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression' | 'therapy' | 'visit'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: {
        decompression: { billingCode: 'S9090', standardFeeCents: 12_500 },
        therapy: { billingCode: '97110', standardFeeCents: 9_500 },
        visit: { billingCode: '98941', standardFeeCents: 11_000 },
      },
      packages: {
        lumbar: {
          components: { decompression: 20, therapy: 6 },
          price: { mode: 'percent_off', ratePpm: 100_000 },
        },
        adjustments: { components: { visit: 24 }, price: { mode: 'percent_off', ratePpm: 100_000 } },
      },
      discounts: [
        discount('New patient', 'NEW_PATIENT', 5, { kind: 'amount', amountCents: 5_000 }),
        discount('Time of service', 'TIME_OF_SERVICE', 10, { kind: 'percent', ratePpm: 50_000 }),
        discount('Veteran', 'VETERAN', 20, { kind: 'amount', amountCents: 5_000 }),
        discount('Ten percent', 'COURTESY', 30, { kind: 'percent', ratePpm: 100_000 }),
      ],
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const prepayOf = async (name: string, ...discounts: readonly string[]) => {
    const patientId = await api.createPatient();
    const discountPolicyIds = discounts.map((each) => prices.discountId(each));
    const quote = await api.createQuote({ patientId, packageId: prices.packageId(name), discountPolicyIds });
    return optionOf(quote, 'prepay');
  };

  it('goes from 3,070.00 by 10 % to 2,763.00 and by 5 % of that to 2,624.85', async () => {
    const packageOnly = await prepayOf('lumbar');
    expect([packageOnly.standardCents, packageOnly.discountCents, packageOnly.netCents]).toEqual([
      307_000, 30_700, 276_300,
    ]);

    const stacked = await prepayOf('lumbar', 'Time of service');
    expect([stacked.standardCents, stacked.discountCents, stacked.netCents]).toEqual([
      307_000, 44_515, 262_485,
    ]);
    const step = (rule: string, name: string, reasonCode: string, amountCents: number, ratePpm: number) => ({
      rule,
      name,
      reasonCode,
      amountCents,
      ratePpm,
    });
    const [decompression, therapy] = stacked.lines;
    expect(decompression?.adjustments).toEqual([
      step('package_price', 'lumbar', 'PACKAGE', 25_000, 100_000),
      step('percent_discount', 'Time of service', 'TIME_OF_SERVICE', 11_250, 50_000),
    ]);
    expect(therapy?.adjustments).toEqual([
      step('package_price', 'lumbar', 'PACKAGE', 5_700, 100_000),
      step('percent_discount', 'Time of service', 'TIME_OF_SERVICE', 2_565, 50_000),
    ]);
    expect([decompression?.netCents, therapy?.netCents]).toEqual([213_750, 48_735]);
    // 2,137.50 over 20 is 106.87 and ten spare cents; 487.35 over 6 is 81.22 and three.
    expect([decompression?.sessionValues, therapy?.sessionValues]).toEqual([
      [
        { valueCents: 10_688, count: 10 },
        { valueCents: 10_687, count: 10 },
      ],
      [
        { valueCents: 8_123, count: 3 },
        { valueCents: 8_122, count: 3 },
      ],
    ]);
    expect(decompression?.why).toEqual([
      '20 × decompression at a standard fee of $125.00 each is $2,500.00.',
      'The package “lumbar” takes off 10% of $2,500.00, to the nearest cent: $250.00 less.',
      'Time of service (reason TIME_OF_SERVICE) takes off 5% of $2,250.00, to the nearest cent: $112.50 less.',
      'That leaves $2,137.50.',
      'Of the 20 sessions, 10 count for $106.88 and 10 for $106.87 each.',
    ]);
  });

  it('does not care in which order the desk names the discounts', async () => {
    const one = await prepayOf('lumbar', 'New patient', 'Time of service', 'Veteran');
    const other = await prepayOf('lumbar', 'Veteran', 'Time of service', 'New patient');
    expect(other).toEqual(one);
  });

  it('follows the sequence of the price list: 50.00 before the 5 % saves 2.50 less than after', async () => {
    // (2,763.00 − 50.00) less 5 %
    expect((await prepayOf('lumbar', 'New patient', 'Time of service')).netCents).toBe(257_735);
    // 2,624.85 − 50.00
    expect((await prepayOf('lumbar', 'Time of service', 'Veteran')).netCents).toBe(257_485);
  });

  it('gives the same prices whichever way round the lines are', async () => {
    const priced = async (...names: readonly ('decompression' | 'therapy')[]) => {
      const quote = await api.createQuote({
        patientId: await api.createPatient(),
        lines: names.map((name) => ({
          serviceId: prices.services[name],
          quantity: name === 'therapy' ? 6 : 20,
        })),
        discountPolicyIds: [prices.discountId('Time of service'), prices.discountId('Veteran')],
      });
      const { lines, ...totals } = optionOf(quote, 'pay_per_visit');
      return { ...totals, lines: lines.toSorted((left, right) => left.name.localeCompare(right.name)) };
    };
    expect(await priced('therapy', 'decompression')).toEqual(await priced('decompression', 'therapy'));
  });

  it('sells what it quoted: the sessions of the stacked package sum to 2,624.85', async () => {
    const sale = await sell(api, {
      option: 'prepay',
      packageId: prices.packageId('lumbar'),
      discountPolicyIds: [prices.discountId('Time of service')],
    });
    const { totalCents, sessions } = await api.patientPackage(sale.patientPackageId);
    const values = sessions.map(({ valueCents }) => valueCents);
    expect(totalCents).toBe(262_485);
    expect(values).toEqual([
      ...Array<number>(10).fill(10_688),
      ...Array<number>(10).fill(10_687),
      ...Array<number>(3).fill(8_123),
      ...Array<number>(3).fill(8_122),
    ]);
  });

  it('prices 24 visits of 110.00 less 10 % at 2,376.00, 99.00 each, as a package and as a discount', async () => {
    const asPackage = await prepayOf('adjustments');
    const quote = await api.createQuote({
      patientId: await api.createPatient(),
      lines: [{ serviceId: prices.services.visit, quantity: 24 }],
      discountPolicyIds: [prices.discountId('Ten percent')],
    });
    for (const option of [asPackage, optionOf(quote, 'pay_per_visit'), optionOf(quote, 'prepay')]) {
      expect(option).toMatchObject({
        standardCents: 264_000,
        discountCents: 26_400,
        netCents: 237_600,
        visitCount: 24,
        averagePerVisitCents: 9_900,
        lines: [{ quantity: 24, unitCents: 11_000, sessionValues: [{ valueCents: 9_900, count: 24 }] }],
      });
    }
  });
});

function discount(
  name: string,
  reasonCode: string,
  sequence: number,
  effect:
    | { readonly kind: 'percent'; readonly ratePpm: number }
    | { readonly kind: 'amount'; readonly amountCents: number },
) {
  return { name, reasonCode, sequence, effect, options: EVERY_OPTION };
}
