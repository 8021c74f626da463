import { localDate } from '#calendar';

import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 12 sessions for 1,200.00: 200.00 down and four payments of 250.00. What is paid opens the next sessions. */
describe('a deposit and four payments', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let providerId: string;
  let sale: Sale;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'per_session', unitCents: 10_000 } },
      },
    });
    providerId = await api.createProvider();
    sale = await sell(api, {
      option: 'installments',
      packageId: prices.packageId('course'),
      plan: {
        depositCents: 20_000,
        installmentCount: 4,
        frequency: 'monthly',
        firstDueOn: localDate('2026-04-01'),
      },
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const visit = (count: number) => ({
    patientPackageId: sale.patientPackageId,
    providerId,
    serviceIds: Array<string>(count).fill(prices.services.decompression),
  });
  const visitRefused = async (count: number, on: string) =>
    refusalOf(await api.send('POST', '/v1/visits', { ...visit(count), dateOfService: on }));
  const locked = (missingCents: number) => ({
    status: 409,
    code: 'SESSION_LOCKED',
    details: { missingCents },
  });
  const pay = async (amountCents: number) =>
    await api.pay({ invoiceId: sale.invoiceId, amountCents, tender: 'card' });
  const standing = async () => {
    const { paidCents, deliveredCents, unearnedCents, services, state } = await api.patientPackage(
      sale.patientPackageId,
    );
    const [{ delivered, left, unlocked } = { delivered: -1, left: -1, unlocked: -1 }] = services;
    return { state, paidCents, deliveredCents, unearnedCents, delivered, left, unlocked };
  };
  const due = [
    { sequence: 0, kind: 'deposit', dueOn: '2026-03-02', collectOn: '2026-03-02', amountCents: 20_000 },
    { sequence: 1, kind: 'installment', dueOn: '2026-04-01', collectOn: '2026-04-01', amountCents: 25_000 },
    { sequence: 2, kind: 'installment', dueOn: '2026-05-01', collectOn: '2026-05-01', amountCents: 25_000 },
    { sequence: 3, kind: 'installment', dueOn: '2026-06-01', collectOn: '2026-06-01', amountCents: 25_000 },
    { sequence: 4, kind: 'installment', dueOn: '2026-07-01', collectOn: '2026-07-01', amountCents: 25_000 },
  ];
  /** The plan with so much paid of each payment. */
  const planWith = (...paid: readonly number[]) => {
    const installments = due.map((row, index) => {
      const paidCents = paid[index] ?? NaN;
      const state = paidCents === row.amountCents ? 'paid' : paidCents > 0 ? 'part_paid' : 'due';
      return { ...row, paidCents, state };
    });
    const nextDue = installments.find(({ state }) => state !== 'paid');
    return {
      id: sale.planId,
      patientId: sale.patientId,
      patientPackageId: sale.patientPackageId,
      invoiceId: sale.invoiceId,
      totalCents: 120_000,
      frequency: 'monthly',
      remainderPolicy: 'last',
      disclosureStatus: 'none',
      installments,
      ...(nextDue && { nextDue }),
    };
  };

  it('is quoted as it is sold, without a disclosure', async () => {
    const option = optionOf(sale.quote, 'installments');
    expect(option.schedule).toEqual(due);
    expect(option.lastPaymentOn).toBe('2026-07-01');
    expect(option.disclosure).toEqual({ status: 'none', reasons: [], implicitFinanceChargeCents: 0 });
    expect(await api.plan(sale.planId)).toEqual(planWith(0, 0, 0, 0, 0));
  });

  it('opens nothing before the deposit, and two sessions with it', async () => {
    expect(await visitRefused(1, '2026-03-02')).toEqual(locked(10_000));
    await pay(20_000);

    expect(await standing()).toEqual({
      state: 'active',
      paidCents: 20_000,
      deliveredCents: 0,
      unearnedCents: 20_000,
      delivered: 0,
      left: 12,
      unlocked: 2,
    });
    expect(await api.plan(sale.planId)).toEqual(planWith(20_000, 0, 0, 0, 0));
    expect(await visitRefused(3, '2026-03-02')).toEqual(locked(10_000));
    await deliver(api, { ...visit(2), on: '2026-03-02' });
    expect(await visitRefused(1, '2026-03-02')).toEqual(locked(10_000));
  });

  it('counts to the cent: 99.99 opens nothing, one cent more does', async () => {
    test.clock.moveTo('2026-04-01');
    await pay(9_999);
    expect(await visitRefused(1, '2026-04-01')).toEqual(locked(1));
    expect(await api.plan(sale.planId)).toEqual(planWith(20_000, 9_999, 0, 0, 0));
    await pay(1);
    await deliver(api, { ...visit(1), on: '2026-04-01' });
    expect(await standing()).toEqual({
      state: 'active',
      paidCents: 30_000,
      deliveredCents: 30_000,
      unearnedCents: 0,
      delivered: 3,
      left: 9,
      unlocked: 0,
    });
  });

  it('gives a late payment to the oldest first, over three of them', async () => {
    test.clock.moveTo('2026-06-15');
    await pay(65_000);
    expect(await api.plan(sale.planId)).toEqual(planWith(20_000, 25_000, 25_000, 25_000, 0));
    expect(await standing()).toMatchObject({ unlocked: 6, left: 9 });
  });

  it('takes no more than is owed, and then nothing', async () => {
    const paying = async (amountCents: number) =>
      refusalOf(
        await api.send('POST', '/v1/payments', { invoiceId: sale.invoiceId, amountCents, tender: 'card' }),
      );
    expect(await paying(25_001)).toEqual({
      status: 409,
      code: 'PAYMENT_EXCEEDS_BALANCE',
      details: { balanceCents: 25_000 },
    });
    await pay(25_000);
    expect(await api.plan(sale.planId)).toEqual(planWith(20_000, 25_000, 25_000, 25_000, 25_000));
    expect(await paying(1)).toEqual({
      status: 409,
      code: 'INVOICE_NOT_PAYABLE',
      details: { state: 'paid' },
    });
  });

  it('is completed by the twelfth session', async () => {
    for (let count = 0; count < 9; count += 1) await deliver(api, { ...visit(1), on: '2026-06-15' });

    expect(await standing()).toEqual({
      state: 'completed',
      paidCents: 120_000,
      deliveredCents: 120_000,
      unearnedCents: 0,
      delivered: 12,
      left: 0,
      unlocked: 0,
    });
    expect(await visitRefused(1, '2026-06-15')).toEqual({
      status: 409,
      code: 'PACKAGE_NOT_ACTIVE',
      details: { state: 'completed' },
    });
    expect(await api.balances(sale.patientPackageId)).toEqual({
      'cash:card': 120_000,
      revenue: -150_000,
      discounts: 30_000,
      unearned: 0,
      deferred: 0,
      receivable: 0,
    });
  });
});
