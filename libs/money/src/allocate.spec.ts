import { InvariantError } from '#kernel';
import fc from 'fast-check';
import { allocate, cents } from './index.js';

describe('allocate', () => {
  it.each([
    {
      why: 'the worked bundle of 2,795.00 over decompression, PT, brace and exam',
      total: 279_500,
      weights: [250_000, 57_000, 8_900, 15_000],
      expected: [211_166, 48_146, 7_518, 12_670],
    },
    {
      why: 'a bundle of 2,400.00 over 12 × 150, 6 × 120 and 6 × 80',
      total: 240_000,
      weights: [180_000, 72_000, 48_000],
      expected: [144_000, 57_600, 38_400],
    },
    { why: 'a tie goes to the earlier', total: 100, weights: [1, 1, 1], expected: [34, 33, 33] },
    { why: 'two spare cents on a tie', total: 101, weights: [1, 1, 1], expected: [34, 34, 33] },
    { why: 'the larger remainder wins over the earlier place', total: 10, weights: [1, 2], expected: [3, 7] },
    { why: 'no weight, no cent', total: 7, weights: [0, 3, 0, 3], expected: [0, 4, 0, 3] },
    { why: 'nothing to share', total: 0, weights: [5, 0, 1], expected: [0, 0, 0] },
    { why: 'fewer cents than parts', total: 2, weights: [1, 1, 1, 1, 1], expected: [1, 1, 0, 0, 0] },
    { why: 'one part', total: 12_345, weights: [3], expected: [12_345] },
    {
      why: 'products past 2^53',
      total: Number.MAX_SAFE_INTEGER,
      weights: [Number.MAX_SAFE_INTEGER - 2, 1, 1],
      expected: [Number.MAX_SAFE_INTEGER - 2, 1, 1],
    },
  ])('$why', ({ total, weights, expected }) => {
    expect(allocate(cents(total), weights)).toEqual(expected);
  });

  /**
   * These facts have one solution, so together they are an oracle that shares no step with the code: the sum,
   * the bound on every part, and who owns the spare cents.
   */
  it.each([
    ['everyday amounts', 5_000_000, 500_000],
    ['amounts whose products pass 2^53', Number.MAX_SAFE_INTEGER, 2 ** 40],
    ['many ties', 400, 3],
  ])(
    'sums to the total, fair within a cent, spare cents where most was lost: %s',
    (_, totalMax, weightMax) => {
      const weightLists = fc
        .array(fc.integer({ min: 0, max: weightMax }), { minLength: 1, maxLength: 24 })
        .filter((weights) => weights.some((weight) => weight > 0));
      fc.assert(
        fc.property(fc.integer({ min: 0, max: totalMax }), weightLists, (total, weights) => {
          const parts = allocate(cents(total), weights).map(BigInt);
          const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
          expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(BigInt(total));
          const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
          const raised = parts.map((part, i) => part * all > exact[i]!);
          parts.forEach((part, i) => {
            const gap = part * all - exact[i]!;
            expect(gap < all && gap > -all).toBe(true);
          });
          const lost = exact.map((share) => share % all);
          const kept = lost.flatMap((remainder, i) =>
            raised[i] || remainder === 0n ? [] : [{ remainder, i }],
          );
          lost.forEach((remainder, i) => {
            if (!raised[i]) return;
            for (const other of kept) {
              expect(remainder > other.remainder || (remainder === other.remainder && i < other.i)).toBe(
                true,
              );
            }
          });
        }),
      );
    },
  );

  it.each([
    ['a negative total', -1, [1]],
    ['no weights', 1, []],
    ['weights of zero', 1, [0, 0]],
    ['a negative weight', 1, [2, -1]],
    ['a fraction of a weight', 1, [1.5]],
    ['a weight that is no number', 1, [Number.NaN]],
  ])('refuses %s', (_, total, weights) => {
    expect(() => allocate(cents(total), weights)).toThrow(InvariantError);
  });

  it('refuses weights whose sum leaves the safe integers', () => {
    const weights = [Number.MAX_SAFE_INTEGER, 1];
    expect(() => allocate(cents(1), weights)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }),
    );
  });

  it('leaves the weights alone and takes only an amount', () => {
    const weights = Object.freeze([1, 2]);
    expect(allocate(cents(3), weights)).toEqual([1, 2]);
    // @ts-expect-error a bare number is not an amount
    expect(allocate(3, weights)).toEqual([1, 2]);
  });
});
