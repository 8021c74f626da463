import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** A single visit of 150.00 with 30 % off for paying at the desk, and what each kind of account makes of it. */
describe('a visit with a cash discount', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let providerId: string;
  let sale: Sale;

  beforeAll(async () => {
    test = await startTestApp('2026-02-20');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-02-20',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 15_000 } },
      discounts: [
        {
          name: 'Paid at the desk',
          reasonCode: 'CASH',
          sequence: 1,
          effect: { kind: 'percent', ratePpm: 300_000 },
          options: ['pay_per_visit', 'prepay'],
        },
      ],
    });
    providerId = await api.createProvider();
    sale = await sell(api, {
      option: 'prepay',
      lines: [{ serviceId: prices.services.decompression, quantity: 2 }],
      discountPolicyIds: [prices.discountId('Paid at the desk')],
    });
    await api.pay({ invoiceId: sale.invoiceId, amountCents: 21_000, tender: 'cash' });
    const { patientPackageId } = sale;
    const serviceIds = [prices.services.decompression];
    await deliver(api, { patientPackageId, providerId, serviceIds, on: '2026-02-20' });
    test.clock.moveTo('2026-03-10');
    await deliver(api, { patientPackageId, providerId, serviceIds, on: '2026-03-10' });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const decisions = async (account: string, hsaEstablishedOn?: string) => {
    const { lines, eligibleCents, heldCents } = await api.eligibility(
      sale.patientId,
      account,
      '2026-01-01',
      '2026-12-31',
      hsaEstablishedOn,
    );
    const rows = lines.map((line) => [line.dateOfService, line.decision, line.reason, line.eligibleCents]);
    return { rows, eligibleCents, heldCents };
  };
  const bothVisits = (decision: string, reason: string | undefined, eligibleCents: number) => ({
    rows: [
      ['2026-02-20', decision, reason, eligibleCents],
      ['2026-03-10', decision, reason, eligibleCents],
    ],
    eligibleCents: 2 * eligibleCents,
    heldCents: 0,
  });

  it('takes 45.00 off 150.00 and says so from the quote to the receipt', async () => {
    const [line] = optionOf(sale.quote, 'prepay').lines;
    expect(line).toMatchObject({
      quantity: 2,
      unitCents: 15_000,
      standardCents: 30_000,
      netCents: 21_000,
      adjustments: [
        {
          rule: 'percent_discount',
          name: 'Paid at the desk',
          reasonCode: 'CASH',
          amountCents: 9_000,
          ratePpm: 300_000,
        },
      ],
      sessionValues: [{ valueCents: 10_500, count: 2 }],
    });

    const { data } = await api.get<{ data: readonly { id: string }[] }>(
      `/v1/receipts?patientId=${sale.patientId}`,
    );
    for (const { id } of data) {
      const { view } = await api.receipt(id);
      expect(view.lines).toMatchObject([
        { standardCharge: '$150.00', discount: '-$45.00', netCharge: '$105.00', patientPaid: '$105.00' },
      ]);
      expect(view.totals).toEqual([
        { label: 'Standard charges', amount: '$150.00' },
        { label: 'Discounts', amount: '-$45.00' },
        { label: 'Net charge', amount: '$105.00' },
        { label: 'Paid by insurance', amount: 'Not billed' },
        { label: 'Paid toward these services', amount: '$105.00' },
      ]);
      expect(view.balance.amount).toBe('$0.00');
      expect(view.eligible.amount).toBe('$105.00');
    }
  });

  it('counts 105.00 a visit for a health FSA, an HRA, an HSA and an Archer MSA', async () => {
    for (const account of ['FSA', 'HRA', 'HSA', 'MSA']) {
      expect(await decisions(account)).toEqual(bothVisits('yes', undefined, 10_500));
    }
  });

  it('counts nothing for an FSA that is limited to dental and vision care', async () => {
    expect(await decisions('LPFSA')).toEqual(bothVisits('no', 'LPFSA_DENTAL_VISION', 0));
  });

  it('never counts anything for a dependent-care FSA', async () => {
    expect(await decisions('DCFSA')).toEqual(bothVisits('no', 'DCFSA_NEVER_MEDICAL', 0));
  });

  it('counts for an HSA from the day it was established', async () => {
    expect(await decisions('HSA', '2026-03-10')).toEqual({
      rows: [
        ['2026-02-20', 'no', 'PRE_HSA', 0],
        ['2026-03-10', 'yes', undefined, 10_500],
      ],
      eligibleCents: 10_500,
      heldCents: 0,
    });
    expect(await decisions('HSA', '2026-03-11')).toEqual(bothVisits('no', 'PRE_HSA', 0));
  });

  it('names what is wrong with a question it cannot answer', async () => {
    const answer = async (query: string) =>
      refusalOf(await api.send('GET', `/v1/patients/${sale.patientId}/eligibility?${query}`));
    expect(await answer('account=FSA&from=2026-12-31&to=2026-01-01')).toEqual({
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [{ field: 'to', message: 'must not be before from' }],
    });
    expect(await answer('account=GOLD&from=2026-02-30&to=2026-12-31')).toEqual({
      status: 400,
      code: 'VALIDATION_FAILED',
      errors: [
        { field: 'account', message: 'must be one of HSA, FSA, LPFSA, DCFSA, HRA, MSA' },
        { field: 'from', message: 'must be a day that exists, as YYYY-MM-DD' },
      ],
    });
  });
});
