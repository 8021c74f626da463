import { addDays, localDate } from '#calendar';

import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

const IN_2026 = ['2026-12-14', '2026-12-17', '2026-12-21', '2026-12-30'];
const IN_2027 = Array.from({ length: 16 }, (_, week) => addDays(localDate('2027-01-04'), 7 * week));

/** 20 sessions for 2,000.00, bought and paid on 2026-12-10: four are given in 2026, sixteen in 2027. */
describe('a package paid in one year and delivered over two', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let providerId: string;
  let sale: Sale;

  beforeAll(async () => {
    test = await startTestApp('2026-12-10');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-12-10',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 20 }, price: { mode: 'fixed', amountCents: 200_000 } },
      },
    });
    providerId = await api.createProvider();
    sale = await sell(api, { option: 'prepay', packageId: prices.packageId('course') });
    await api.pay({ invoiceId: sale.invoiceId, amountCents: 200_000, tender: 'card' });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const fsa = (year: string) => api.eligibility(sale.patientId, 'FSA', `${year}-01-01`, `${year}-12-31`);
  const deliverOn = async (days: readonly string[]): Promise<readonly string[]> => {
    const receiptIds: string[] = [];
    for (const on of days) {
      test.clock.moveTo(on);
      const { patientPackageId } = sale;
      const serviceIds = [prices.services.decompression];
      receiptIds.push((await deliver(api, { patientPackageId, providerId, serviceIds, on })).receiptId);
    }
    return receiptIds;
  };
  const lines = (days: readonly string[]) =>
    days.map((dateOfService, index) => ({
      dateOfService,
      receiptNumber: `R-${dateOfService.slice(0, 4)}-${String(index + 1).padStart(6, '0')}`,
      serviceId: prices.services.decompression,
      name: 'decompression',
      standardCents: 12_500,
      discountCents: 2_500,
      netCents: 10_000,
      decision: 'yes',
      otherAccountsPaidCents: 0,
      eligibleCents: 10_000,
    }));
  const statement = (year: string, days: readonly string[]) => ({
    account: 'FSA',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    lines: lines(days),
    eligibleCents: 10_000 * days.length,
    heldCents: 0,
    otherAccountsPaidCents: 0,
    disclaimer: 'Whether an expense can be paid from a health account is decided by your plan administrator.',
  });

  it('lists nothing for the 2,000.00 that were only paid', async () => {
    expect(await fsa('2026')).toEqual(statement('2026', []));
  });

  it('gives the FSA of 2026 the four visits of December, 400.00, and leaves 1,600.00 unearned', async () => {
    const [receiptId = ''] = await deliverOn(IN_2026);

    expect(await fsa('2026')).toEqual(statement('2026', IN_2026));
    expect(await fsa('2027')).toEqual(statement('2027', []));
    expect(await api.balances(sale.patientPackageId)).toEqual({
      'cash:card': 200_000,
      revenue: -50_000,
      discounts: 10_000,
      unearned: -160_000,
      deferred: 0,
      receivable: 0,
    });
    expect((await api.receipt(receiptId)).view).toMatchObject({
      subheading: 'For services already provided',
      lines: [
        {
          dateOfService: '12/14/2026',
          description: 'decompression',
          details: ['Code S9090 · Diagnosis M51.26', 'Session 1 of 20, course'],
          standardCharge: '$125.00',
          discount: '-$25.00',
          netCharge: '$100.00',
          patientPaid: '$100.00',
          eligibility: 'Eligible',
        },
      ],
      totals: [
        { label: 'Standard charges', amount: '$125.00' },
        { label: 'Discounts', amount: '-$25.00' },
        { label: 'Net charge', amount: '$100.00' },
        { label: 'Paid by insurance', amount: 'Not billed' },
        { label: 'Paid toward these services', amount: '$100.00' },
      ],
      balance: { label: 'Balance', amount: '$0.00' },
      eligible: { label: 'HSA / FSA eligible amount', amount: '$100.00' },
      visitsLeft: ['decompression: 19 of 20'],
    });
  });

  it('gives the FSA of 2027 the other sixteen as they are delivered, and changes nothing in 2026', async () => {
    const before = await fsa('2026');
    await deliverOn(IN_2027.slice(0, 1));
    expect(await fsa('2027')).toEqual(statement('2027', IN_2027.slice(0, 1)));
    await deliverOn(IN_2027.slice(1));

    expect(await fsa('2027')).toEqual(statement('2027', IN_2027));
    expect(await fsa('2026')).toEqual(before);
    const { state, deliveredCents, unearnedCents } = await api.patientPackage(sale.patientPackageId);
    expect({ state, deliveredCents, unearnedCents }).toEqual({
      state: 'completed',
      deliveredCents: 200_000,
      unearnedCents: 0,
    });
  });

  it('goes by the date of service in a plan year that is not the calendar year', async () => {
    const yearOf = (from: string, to: string) => api.eligibility(sale.patientId, 'FSA', from, to);
    expect((await yearOf('2026-07-01', '2026-12-30')).eligibleCents).toBe(40_000);
    expect((await yearOf('2026-12-31', '2027-01-11')).eligibleCents).toBe(20_000);
    expect((await yearOf('2026-07-01', '2027-06-30')).eligibleCents).toBe(200_000);
  });
});
