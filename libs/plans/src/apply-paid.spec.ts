import { localDate } from '#calendar';
import { InvariantError } from '#kernel';
import { cents } from '#money';
import fc from 'fast-check';
import { applyPaid, buildSchedule, nextDue } from './index.js';

const schedule = (totalCents: number, depositCents: number, installmentCount: number) =>
  buildSchedule({
    totalCents: cents(totalCents),
    depositCents: cents(depositCents),
    depositDueOn: localDate('2026-01-02'),
    installmentCount,
    frequency: 'monthly',
    firstDueOn: localDate('2026-02-02'),
    remainder: 'last',
    roll: 'following',
    calendar: 'fed',
  });

describe('applyPaid', () => {
  it.each([
    [0, ['due 0', 'due 0', 'due 0', 'due 0'], 0],
    [5_000, ['part_paid 5000', 'due 0', 'due 0', 'due 0'], 0],
    [10_000, ['paid 10000', 'due 0', 'due 0', 'due 0'], 1],
    [10_001, ['paid 10000', 'part_paid 1', 'due 0', 'due 0'], 1],
    [25_000, ['paid 10000', 'paid 10000', 'part_paid 5000', 'due 0'], 2],
    [40_000, ['paid 10000', 'paid 10000', 'paid 10000', 'paid 10000'], undefined],
  ])('gives %p to the oldest first', (paid, expected, nextSequence) => {
    const rows = applyPaid(schedule(40_000, 10_000, 3), cents(paid));
    expect(rows.map((row) => `${row.state} ${row.paidCents}`)).toEqual(expected);
    expect(nextDue(rows)?.sequence).toBe(nextSequence);
  });

  it.each([-1, 40_001])('is never asked to place %p on a plan of 40,000', (paid) => {
    expect(() => applyPaid(schedule(40_000, 10_000, 3), cents(paid))).toThrow(InvariantError);
  });

  it('places every cent, and leaves nothing open before something paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 900_000 }),
        fc.integer({ min: 1, max: 24 }),
        fc.nat(10_000),
        (total, count, share) => {
          const paid = Number((BigInt(total) * BigInt(share)) / 10_000n);
          const rows = applyPaid(schedule(total, 1_000, count), cents(paid));
          expect(rows.reduce((sum, row) => sum + BigInt(row.paidCents), 0n)).toBe(BigInt(paid));
          const states = rows.map((row) => row.state).join(' ');
          expect(states).toMatch(/^(paid ?)*(part_paid ?)?(due ?)*$/);
        },
      ),
    );
  });
});
