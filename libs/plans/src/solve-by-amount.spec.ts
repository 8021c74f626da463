import { cents } from '#money';
import fc from 'fast-check';
import { solveByAmount } from './index.js';

describe('solveByAmount', () => {
  it.each([
    // total, deposit, amount a time: installments
    [240_000, 0, 40_000, 6],
    [240_000, 0, 39_999, 7],
    [120_000, 20_000, 25_000, 4],
    [120_000, 20_000, 200_000, 1],
    [60_000, 0, 1_000, 60],
  ])('%p less %p at %p is %p', (total, deposit, amount, expected) => {
    const request = { totalCents: cents(total), depositCents: cents(deposit), amountCents: cents(amount) };
    expect(solveByAmount(request)).toBe(expected);
  });

  it.each([
    [60_001, 0, 1_000, 'INSTALLMENT_COUNT_OUT_OF_RANGE'],
    [60_000, 60_000, 1_000, 'INSTALLMENT_COUNT_OUT_OF_RANGE'],
    [60_000, 60_001, 1_000, 'DEPOSIT_OUT_OF_RANGE'],
    [60_000, -1, 1_000, 'DEPOSIT_OUT_OF_RANGE'],
    [60_000, 0, 0, 'INSTALLMENT_WITHOUT_AMOUNT'],
    [60_000, 0, -5, 'INSTALLMENT_WITHOUT_AMOUNT'],
  ])('refuses %p less %p at %p: %s', (total, deposit, amount, reason) => {
    const request = { totalCents: cents(total), depositCents: cents(deposit), amountCents: cents(amount) };
    expect(() => solveByAmount(request)).toThrow(
      expect.objectContaining({
        code: 'SCHEDULE_NOT_POSSIBLE',
        details: reason === 'INSTALLMENT_COUNT_OUT_OF_RANGE' ? { reason, installmentsMax: 60 } : { reason },
      }),
    );
  });

  it('finds the smallest count that keeps every equal part within the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 1, max: 200_000 }),
        (total, amount) => {
          fc.pre(BigInt(amount) * 60n >= BigInt(total));
          const count = solveByAmount({
            totalCents: cents(total),
            depositCents: cents(0),
            amountCents: cents(amount),
          });
          expect(BigInt(count) * BigInt(amount) >= BigInt(total)).toBe(true);
          expect(BigInt(count - 1) * BigInt(amount) < BigInt(total)).toBe(true);
        },
      ),
    );
  });
});
