import { localDate } from '#calendar';

import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 12 decompression, 6 therapy and 6 massage sessions, 3,000.00 of standard fees for 2,400.00; no letter on file. */
describe('a bundle with massage in it', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression' | 'therapy' | 'massage'>;
  let providerId: string;
  let sale: Sale;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: {
        decompression: { billingCode: 'S9090', standardFeeCents: 15_000 },
        therapy: { billingCode: '97110', standardFeeCents: 12_000 },
        massage: { billingCode: '97124', standardFeeCents: 8_000, eligibilityClass: 'DUAL' },
      },
      packages: {
        bundle: {
          components: { decompression: 12, therapy: 6, massage: 6 },
          price: { mode: 'fixed', amountCents: 240_000 },
        },
      },
    });
    providerId = await api.createProvider();
    sale = await sell(api, { option: 'prepay', packageId: prices.packageId('bundle') });
    await api.pay({ invoiceId: sale.invoiceId, amountCents: 240_000, tender: 'check' });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  it('splits the price by standard fees and promises only what needs no letter', () => {
    const { eligibleCents, lines } = optionOf(sale.quote, 'prepay');
    expect(eligibleCents).toBe(201_600);
    expect(
      lines.map(({ name, standardCents, netCents, sessionValues }) => [
        name,
        standardCents,
        netCents,
        sessionValues,
      ]),
    ).toEqual([
      ['decompression', 180_000, 144_000, [{ valueCents: 12_000, count: 12 }]],
      ['therapy', 72_000, 57_600, [{ valueCents: 9_600, count: 6 }]],
      ['massage', 48_000, 38_400, [{ valueCents: 6_400, count: 6 }]],
    ]);
  });

  it('bills the bundle line by line', async () => {
    const { decompression, therapy, massage } = prices.services;
    const line = (serviceId: string, description: string, quantity: number, cents: readonly number[]) => {
      const [standardCents, discountCents, netCents] = cents;
      return { serviceId, description, quantity, standardCents, discountCents, netCents };
    };
    expect(await api.invoice(sale.invoiceId)).toEqual({
      id: sale.invoiceId,
      number: 'INV-2026-000001',
      patientId: sale.patientId,
      patientPackageId: sale.patientPackageId,
      state: 'paid',
      issuedOn: '2026-03-02',
      totalCents: 240_000,
      paidCents: 240_000,
      balanceCents: 0,
      lines: [
        line(decompression, 'decompression', 12, [180_000, 36_000, 144_000]),
        line(therapy, 'therapy', 6, [72_000, 14_400, 57_600]),
        line(massage, 'massage', 6, [48_000, 9_600, 38_400]),
      ],
    });
  });

  it('marks the massage of the first visit as waiting for a letter', async () => {
    const { decompression, therapy, massage } = prices.services;
    const { receiptId } = await deliver(api, {
      patientPackageId: sale.patientPackageId,
      providerId,
      serviceIds: [decompression, therapy, massage],
      on: '2026-03-02',
    });
    const receipt = await api.receipt(receiptId);
    const line = (
      description: string,
      details: readonly string[],
      amounts: readonly string[],
      mark: string,
    ) => {
      const [standardCharge, discount, netCharge] = amounts;
      const dateOfService = '03/02/2026';
      const patientPaid = netCharge;
      return {
        dateOfService,
        description,
        details,
        standardCharge,
        discount,
        netCharge,
        patientPaid,
        eligibility: mark,
      };
    };
    expect(receipt.view.lines).toEqual([
      line(
        'decompression',
        ['Code S9090 · Diagnosis M51.26', 'Session 1 of 12, bundle'],
        ['$150.00', '-$30.00', '$120.00'],
        'Eligible',
      ),
      line(
        'therapy',
        ['Code 97110 · Diagnosis M51.26', 'Session 1 of 6, bundle'],
        ['$120.00', '-$24.00', '$96.00'],
        'Eligible',
      ),
      line(
        'massage',
        [
          'Code 97124 · Diagnosis M51.26',
          'Session 1 of 6, bundle',
          'HSA / FSA: a letter of medical necessity is needed',
        ],
        ['$80.00', '-$16.00', '$64.00'],
        'On hold',
      ),
    ]);
    expect(receipt.view.eligible).toEqual({ label: 'HSA / FSA eligible amount', amount: '$216.00' });
    expect(receipt.view.visitsLeft).toEqual([
      'decompression: 11 of 12',
      'therapy: 5 of 6',
      'massage: 5 of 6',
    ]);
  });

  it('has 2,016.00 eligible and 384.00 on hold when all 24 are delivered', async () => {
    const { patientPackageId, patientId } = sale;
    const { decompression, therapy, massage } = prices.services;
    for (let visit = 2; visit <= 12; visit += 1) {
      const serviceIds = visit <= 6 ? [decompression, therapy, massage] : [decompression];
      await deliver(api, { patientPackageId, providerId, serviceIds, on: '2026-03-02' });
    }

    const found = await api.eligibility(patientId, 'FSA', '2026-01-01', '2026-12-31');
    expect([found.eligibleCents, found.heldCents]).toEqual([201_600, 38_400]);
    const linesOf = (name: string) =>
      found.lines
        .filter((line) => line.name === name)
        .map(({ netCents, decision, reason, eligibleCents }) => [netCents, decision, reason, eligibleCents]);
    expect(found.lines).toHaveLength(24);
    expect(linesOf('decompression')).toEqual(Array(12).fill([12_000, 'yes', undefined, 12_000]));
    expect(linesOf('therapy')).toEqual(Array(6).fill([9_600, 'yes', undefined, 9_600]));
    expect(linesOf('massage')).toEqual(Array(6).fill([6_400, 'hold', 'LMN_REQUIRED', 0]));
    expect((await api.patientPackage(patientPackageId)).state).toBe('completed');
  });

  it('holds everything back while nobody says what is treated', async () => {
    const undiagnosed = await sell(api, {
      option: 'prepay',
      packageId: prices.packageId('bundle'),
      diagnosisCodes: [],
    });
    const { invoiceId, patientPackageId, patientId } = undiagnosed;
    expect(optionOf(undiagnosed.quote, 'prepay').eligibleCents).toBe(0);
    await api.pay({ invoiceId, amountCents: 240_000, tender: 'check' });
    const visit = { patientPackageId, providerId, dateOfService: localDate('2026-03-02') };
    const { decompression } = prices.services;
    await api.recordVisit({ ...visit, serviceIds: [decompression] });
    await api.recordVisit({ ...visit, serviceIds: [decompression], diagnosisCodes: ['M51.26'] });

    const found = await api.eligibility(patientId, 'FSA', '2026-01-01', '2026-12-31');
    expect(found.lines.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['hold', 'DX_MISSING'],
      ['yes', undefined],
    ]);
    expect([found.eligibleCents, found.heldCents]).toEqual([12_000, 12_000]);
  });
});
