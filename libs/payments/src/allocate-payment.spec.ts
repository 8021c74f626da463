import { asId, InvariantError, type InvoiceId } from '#kernel';
import { cents } from '#money';
import fc from 'fast-check';
import { allocatePayment } from './index.js';

const owed = (balances: readonly number[]) =>
  balances.map((balance, i) => ({
    invoiceId: asId<InvoiceId>(`invoice-${i}`),
    balanceCents: cents(balance),
  }));
const allocated = (amount: number, balances: readonly number[]) =>
  allocatePayment({ amountCents: cents(amount), invoices: owed(balances) }).map((allocation) => [
    allocation.invoiceId,
    allocation.amountCents,
  ]);

describe('allocatePayment', () => {
  it.each<[number, number[], [string, number][]]>([
    [40_000, [40_000], [['invoice-0', 40_000]]],
    [39_999, [40_000], [['invoice-0', 39_999]]],
    [
      50_000,
      [40_000, 20_000],
      [
        ['invoice-0', 40_000],
        ['invoice-1', 10_000],
      ],
    ],
    [40_000, [40_000, 20_000], [['invoice-0', 40_000]]],
    [
      5,
      [0, 3, 0, 4],
      [
        ['invoice-1', 3],
        ['invoice-3', 2],
      ],
    ],
  ])('%p over %p', (amount, balances, expected) => {
    expect(allocated(amount, balances)).toEqual(expected);
  });

  it.each([
    [40_001, [40_000], 40_000],
    [60_001, [40_000, 20_000], 60_000],
    [1, [0], 0],
    [1, [], 0],
  ])('refuses %p over %p', (amount, balances, balanceCents) => {
    expect(() => allocated(amount, balances)).toThrow(
      expect.objectContaining({ code: 'PAYMENT_EXCEEDS_BALANCE', details: { balanceCents } }),
    );
  });

  it.each([0, -100])('refuses a payment of %p', (amount) => {
    expect(() => allocated(amount, [100])).toThrow(expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }));
  });

  it('is never asked to settle a credit', () => {
    expect(() => allocated(10, [100, -1])).toThrow(InvariantError);
  });

  it('places every cent, no invoice above its balance, none before an earlier one is settled', () => {
    const balances = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(balances, fc.nat(1_000_000), (list, seed) => {
        const total = list.reduce((sum, balance) => sum + balance, 0);
        fc.pre(total > 0);
        const amount = (seed % total) + 1;
        const result = new Map(allocated(amount, list).map(([id, cent]) => [id as string, cent as number]));
        expect([...result.values()].reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        let before = 0n;
        list.forEach((balance, i) => {
          const part = BigInt(result.get(`invoice-${i}`) ?? 0);
          const wanted = BigInt(amount) - before;
          expect(part).toBe(wanted < BigInt(balance) ? wanted : BigInt(balance));
          before += part;
        });
      }),
    );
  });
});
