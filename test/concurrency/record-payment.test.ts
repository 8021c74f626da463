import { localDate } from '#calendar';

import type { RecordedPaymentResponse } from '../../apps/api/src/payments/payment.response.js';
import type { Answer, Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { doneOf, outcomeOf, tally, together } from './together.js';

let test: TestApp;
let api: Api;
let packageId: string;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
  api = await signInToNewClinic(test);
  const prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    services: { therapy: { standardFeeCents: 12_000 } },
    packages: { ten: { components: { therapy: 10 }, price: { mode: 'fixed', amountCents: 100_000 } } },
  });
  packageId = prices.packageId('ten');
});

afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

/** 1,000.00: at once, or 100.00 today and four times 225.00. */
const sellFor = (option: 'prepay' | 'installments'): Promise<Sale> =>
  sell(api, {
    option,
    packageId,
    plan: {
      depositCents: 10_000,
      installmentCount: 4,
      frequency: 'monthly',
      firstDueOn: localDate('2026-04-15'),
    },
  });

const pay = ({ invoiceId }: Sale, amountCents: number, key: string): Promise<Answer<never>> =>
  api.send('POST', '/v1/payments', { invoiceId, amountCents, tender: 'card' }, { key });

const paymentsOf = async ({ patientId }: Sale): Promise<readonly RecordedPaymentResponse[]> =>
  (await api.get<{ data: readonly RecordedPaymentResponse[] }>(`/v1/payments?patientId=${patientId}`)).data;

describe('paying one invoice at the same time', () => {
  it.each([
    { count: 2, amountCents: 60_000, fitting: 1, rounds: 6 },
    { count: 10, amountCents: 30_000, fitting: 3, rounds: 4 },
    { count: 10, amountCents: 10_000, fitting: 10, rounds: 2 },
    { count: 3, amountCents: 100_001, fitting: 0, rounds: 1 },
  ])(
    'takes $fitting of $count payments of $amountCents cents on 1,000.00',
    async ({ count, amountCents, fitting, rounds }) => {
      for (let round = 0; round < rounds; round += 1) {
        const sale = await sellFor(round % 2 === 0 ? 'prepay' : 'installments');
        const answers = await together(count, (index) =>
          pay(sale, amountCents, `${sale.invoiceId}-${String(index)}`),
        );

        const {
          done = 0,
          PAYMENT_EXCEEDS_BALANCE: refused = 0,
          INVOICE_NOT_PAYABLE: late = 0,
          ...others
        } = tally(answers);
        expect(others).toEqual({});
        expect([done, refused + late]).toEqual([fitting, count - fitting]);
        expect(await api.invoice(sale.invoiceId)).toMatchObject({
          paidCents: fitting * amountCents,
          balanceCents: 100_000 - fitting * amountCents,
        });
        expect(await paymentsOf(sale)).toHaveLength(fitting);
      }
    },
  );

  it('takes the last cent once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const sale = await sellFor(round % 2 === 0 ? 'prepay' : 'installments');
      await pay(sale, 99_999, `${sale.invoiceId}-first`);
      const answers = await together(10, (index) => pay(sale, 1, `${sale.invoiceId}-last-${String(index)}`));

      expect(tally(answers)['done']).toBe(1);
      expect(await api.invoice(sale.invoiceId)).toMatchObject({ state: 'paid', balanceCents: 0 });
    }
  });

  it('takes one payment when its key is sent ten times at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const sale = await sellFor(round % 2 === 0 ? 'prepay' : 'installments');
      const key = `${sale.invoiceId}-impatient`;
      const answers = await together(10, () => pay(sale, 25_000, key));

      const { done = 0, IDEMPOTENCY_IN_FLIGHT: waiting = 0, ...others } = tally(answers);
      expect(others).toEqual({});
      expect(done).toBeGreaterThanOrEqual(1);
      expect(done + waiting).toBe(10);
      const later = await pay(sale, 25_000, key);
      expect(outcomeOf(later)).toBe('done');
      expect(new Set([...doneOf(answers), later.body].map((body) => JSON.stringify(body))).size).toBe(1);
      expect(await paymentsOf(sale)).toHaveLength(1);
      expect(await api.invoice(sale.invoiceId)).toMatchObject({ paidCents: 25_000 });
    }
  });

  it('does not take one key for two amounts, in whatever order they arrive', async () => {
    const sale = await sellFor('prepay');
    const key = `${sale.invoiceId}-ambiguous`;
    const answers = await together(6, (index) => pay(sale, index % 2 === 0 ? 20_000 : 30_000, key));

    const { done = 0, IDEMPOTENCY_IN_FLIGHT: _, IDEMPOTENCY_KEY_REUSED: __, ...others } = tally(answers);
    expect(others).toEqual({});
    expect(done).toBeGreaterThanOrEqual(1);
    const payments = await paymentsOf(sale);
    expect(payments).toHaveLength(1);
    for (const { id } of doneOf<RecordedPaymentResponse>(answers)) expect(id).toBe(payments[0]?.id);
  });
});
