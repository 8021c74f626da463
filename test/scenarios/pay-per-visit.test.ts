import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** The care of a package at single fees: 6 decompression at 125.00 and 2 therapy at 95.00, billed as it is given. */
describe('paying visit by visit', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression' | 'therapy'>;
  let providerId: string;
  let sale: Sale;
  let invoiceId = '';

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: {
        decompression: { billingCode: 'S9090', standardFeeCents: 12_500 },
        therapy: { billingCode: '97110', standardFeeCents: 9_500 },
      },
      packages: {
        course: {
          components: { decompression: 6, therapy: 2 },
          price: { mode: 'percent_off', ratePpm: 200_000 },
        },
      },
    });
    providerId = await api.createProvider();
    sale = await sell(api, { option: 'pay_per_visit', packageId: prices.packageId('course') });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const paying = async (amountCents: number, tender: string, invoice = invoiceId) =>
    await api.send('POST', '/v1/payments', { invoiceId: invoice, amountCents, tender });

  it('costs the single fees, asks for nothing at the start and opens every visit', async () => {
    const option = optionOf(sale.quote, 'pay_per_visit');
    expect(option).toMatchObject({ standardCents: 94_000, discountCents: 0, netCents: 94_000, schedule: [] });
    expect(optionOf(sale.quote, 'prepay').netCents).toBe(75_200);
    const { totalCents, paidCents, release, services } = await api.patientPackage(sale.patientPackageId);
    expect([totalCents, paidCents, release]).toEqual([94_000, 0, 'at_once']);
    expect(services.map(({ name, left, unlocked }) => [name, left, unlocked])).toEqual([
      ['decompression', 6, 6],
      ['therapy', 2, 2],
    ]);
    expect(await api.get(`/v1/invoices?patientId=${sale.patientId}`)).toEqual({ data: [] });
  });

  it('bills a visit for what was given, and the receipt shows what is still to be paid', async () => {
    const { decompression, therapy } = prices.services;
    const visit = await deliver(api, {
      patientPackageId: sale.patientPackageId,
      providerId,
      serviceIds: [decompression, therapy],
      on: '2026-03-02',
    });
    invoiceId = visit.invoiceId ?? '';
    expect(await api.invoice(invoiceId)).toEqual({
      id: invoiceId,
      number: 'INV-2026-000001',
      patientId: sale.patientId,
      patientPackageId: sale.patientPackageId,
      state: 'issued',
      issuedOn: '2026-03-02',
      totalCents: 22_000,
      paidCents: 0,
      balanceCents: 22_000,
      lines: [
        {
          serviceId: decompression,
          description: 'decompression',
          quantity: 1,
          standardCents: 12_500,
          discountCents: 0,
          netCents: 12_500,
        },
        {
          serviceId: therapy,
          description: 'therapy',
          quantity: 1,
          standardCents: 9_500,
          discountCents: 0,
          netCents: 9_500,
        },
      ],
    });
    const { view } = await api.receipt(visit.receiptId);
    expect(
      view.lines.map(({ details, netCharge, patientPaid }) => [details, netCharge, patientPaid]),
    ).toEqual([
      [['Code S9090 · Diagnosis M51.26'], '$125.00', '$0.00'],
      [['Code 97110 · Diagnosis M51.26'], '$95.00', '$0.00'],
    ]);
    expect([view.balance.amount, view.eligible.amount, view.visitsLeft]).toEqual(['$220.00', '$220.00', []]);
    expect(await api.balances(sale.patientPackageId)).toEqual({
      receivable: 22_000,
      revenue: -22_000,
      deferred: 0,
    });
  });

  it('takes an FSA card for care that was given, and for no cent more', async () => {
    const given = await paying(12_500, 'fsa_card');
    expect(given).toMatchObject({
      status: 201,
      body: { amountCents: 12_500, tender: 'fsa_card', warnings: [] },
    });
    expect(refusalOf(await paying(9_501, 'fsa_card'))).toEqual({
      status: 409,
      code: 'PAYMENT_EXCEEDS_BALANCE',
      details: { balanceCents: 9_500 },
    });
    expect(await api.invoice(invoiceId)).toMatchObject({
      state: 'part_paid',
      paidCents: 12_500,
      balanceCents: 9_500,
    });
    expect((await paying(9_500, 'cash')).status).toBe(201);
    expect(await api.invoice(invoiceId)).toMatchObject({ state: 'paid', paidCents: 22_000, balanceCents: 0 });
    expect(await api.balances(sale.patientPackageId)).toEqual({
      'cash:fsa_card': 12_500,
      'cash:cash': 9_500,
      revenue: -22_000,
      receivable: 0,
      deferred: 0,
    });
  });

  it('keeps the invoices of two visits apart', async () => {
    test.clock.moveTo('2026-03-04');
    const { patientPackageId, patientId } = sale;
    const visit = { patientPackageId, providerId, serviceIds: [prices.services.decompression] };
    const first = await deliver(api, { ...visit, on: '2026-03-03' });
    const second = await deliver(api, { ...visit, on: '2026-03-04' });
    await api.pay({ invoiceId: second.invoiceId ?? '', amountCents: 12_500, tender: 'hra_card' });

    const { data } = await api.get<{ data: readonly object[] }>(`/v1/invoices?patientId=${patientId}`);
    expect(data).toMatchObject([
      { id: second.invoiceId, number: 'INV-2026-000003', state: 'paid', balanceCents: 0 },
      { id: first.invoiceId, number: 'INV-2026-000002', state: 'issued', balanceCents: 12_500 },
      { id: invoiceId, number: 'INV-2026-000001', state: 'paid', balanceCents: 0 },
    ]);
  });

  describe('and the cards of health accounts for a prepaid package', () => {
    const prepaid = async (at: Api, packageId: string) =>
      (await sell(at, { option: 'prepay', packageId })).invoiceId;

    it('refuses FSA and HRA cards while nothing was given', async () => {
      const invoice = await prepaid(api, prices.packageId('course'));
      for (const tender of ['fsa_card', 'hra_card']) {
        expect(refusalOf(await paying(75_200, tender, invoice))).toEqual({
          status: 409,
          code: 'TENDER_NOT_FOR_PREPAYMENT',
          details: { tender, prepaidCents: 75_200, deliveredUnpaidCents: 0 },
        });
      }
      expect(await api.invoice(invoice)).toMatchObject({ state: 'issued', paidCents: 0 });
    });

    it('takes an HSA card and says what its owner should know', async () => {
      const invoice = await prepaid(api, prices.packageId('course'));
      const { warnings } = await api.pay({ invoiceId: invoice, amountCents: 75_200, tender: 'hsa_card' });
      expect(warnings).toEqual([
        {
          code: 'HSA_PREPAYMENT',
          message:
            'Part of this payment is for care that has not been given yet. The owner of the HSA answers for it and should keep the receipt of each visit.',
        },
      ]);
    });

    it('does as the clinic decides: warn for FSA, refuse for HSA', async () => {
      const other = await signInToNewClinic(test, { fsaPrepay: 'warn', hsaPrepay: 'block' });
      const otherPrices = await publishPrices(other, {
        effectiveFrom: '2026-03-04',
        services: { decompression: { standardFeeCents: 12_500 } },
        packages: {
          course: { components: { decompression: 6 }, price: { mode: 'fixed', amountCents: 60_000 } },
        },
      });
      const invoice = await prepaid(other, otherPrices.packageId('course'));
      const pay = { invoiceId: invoice, amountCents: 30_000 };
      expect((await other.pay({ ...pay, tender: 'fsa_card' })).warnings.map(({ code }) => code)).toEqual([
        'FSA_PREPAYMENT',
      ]);
      expect(refusalOf(await other.send('POST', '/v1/payments', { ...pay, tender: 'hsa_card' }))).toEqual({
        status: 409,
        code: 'TENDER_NOT_FOR_PREPAYMENT',
        details: { tender: 'hsa_card', prepaidCents: 30_000, deliveredUnpaidCents: 0 },
      });
    });
  });
});
