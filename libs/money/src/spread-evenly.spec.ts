import { InvariantError } from '#kernel';
import fc from 'fast-check';
import { cents, REMAINDER_POLICIES, type RemainderPolicy, spreadEvenly } from './index.js';

const times = (count: number, amount: number) => Array.from({ length: count }, () => amount);

describe('spreadEvenly', () => {
  it.each<[number, number, RemainderPolicy, number[]]>([
    [100_000, 6, 'last', [...times(5, 16_666), 16_670]],
    [100_000, 6, 'first', [16_670, ...times(5, 16_666)]],
    [100_000, 6, 'spread', [...times(4, 16_667), ...times(2, 16_666)]],
    [100_000, 6, 'round_up_last_smaller', [...times(5, 16_667), 16_665]],
    [279_500, 12, 'last', [...times(11, 23_291), 23_299]],
    [279_500, 12, 'first', [23_299, ...times(11, 23_291)]],
    [279_500, 12, 'spread', [...times(8, 23_292), ...times(4, 23_291)]],
    [279_500, 12, 'round_up_last_smaller', [...times(11, 23_292), 23_288]],
    [10_000, 3, 'last', [3_333, 3_333, 3_334]],
    [10_000, 3, 'first', [3_334, 3_333, 3_333]],
    [10_000, 3, 'spread', [3_334, 3_333, 3_333]],
    [120_000, 4, 'round_up_last_smaller', times(4, 30_000)],
    [12_345, 1, 'last', [12_345]],
    // fewer cents than parts
    [3, 5, 'last', [0, 0, 0, 0, 3]],
    [3, 5, 'spread', [1, 1, 1, 0, 0]],
    // never below zero
    [3, 5, 'round_up_last_smaller', [1, 1, 1, 0, 0]],
    [0, 3, 'first', [0, 0, 0]],
  ])('%p / %p, %s', (total, count, policy, expected) => {
    expect(spreadEvenly(cents(total), count, policy)).toEqual(expected);
  });

  it('sums to the total, is never negative, and differs by what the policy says', () => {
    const totals = fc.oneof(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    );
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...REMAINDER_POLICIES),
        (total, count, policy) => {
          const parts = spreadEvenly(cents(total), count, policy);
          expect(parts).toHaveLength(count);
          expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
          const equal = policy === 'first' ? parts.slice(1) : parts.slice(0, -1);
          if (policy === 'spread') expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
          else if (policy !== 'round_up_last_smaller') expect(new Set(equal).size).toBeLessThanOrEqual(1);
          else if (total >= count * count) expect(new Set(equal).size).toBeLessThanOrEqual(1);
          if (policy === 'last') expect(parts.at(-1)! - parts[0]!).toBeLessThan(count);
          if (policy === 'first') expect(parts[0]! - parts.at(-1)!).toBeLessThan(count);
          if (policy === 'round_up_last_smaller') expect(parts.at(-1)!).toBeLessThanOrEqual(parts[0]!);
        },
      ),
    );
  });

  it.each([
    ['a negative total', -1, 1],
    ['no part', 1, 0],
    ['half a part', 1, 0.5],
  ])('refuses %s', (_, total, count) => {
    expect(() => spreadEvenly(cents(total), count, 'last')).toThrow(InvariantError);
  });
});
