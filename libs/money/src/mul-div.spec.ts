import fc from 'fast-check';
import { applyRate, cents, formatPpm, mulDiv, ratePpm, type Rounding } from './index.js';

const ROUNDINGS: readonly Rounding[] = ['half-up', 'half-even', 'floor', 'ceiling'];
const abs = (value: bigint) => (value < 0n ? -value : value);

describe('mulDiv', () => {
  it.each([
    // amount, numerator, divisor: half-up, half-even, floor, ceiling
    [5, 1, 2, 3, 2, 2, 3],
    [7, 1, 2, 4, 4, 3, 4],
    [-5, 1, 2, -3, -2, -3, -2],
    [-7, 1, 2, -4, -4, -4, -3],
    [1, 1, 3, 0, 0, 0, 1],
    [2, 1, 3, 1, 1, 0, 1],
    [-1, 1, 3, 0, 0, -1, 0],
    [-2, 1, 3, -1, -1, -1, 0],
    [1, -1, 2, -1, 0, -1, 0],
    [6, 1, 3, 2, 2, 2, 2],
    [0, 5, 7, 0, 0, 0, 0],
    // 1,000 at 12% simple for 37 days on a 365-day and a 360-day year
    [100_000, 12 * 37, 36_500, 1216, 1216, 1216, 1217],
    [100_000, 12 * 37, 36_000, 1233, 1233, 1233, 1234],
    // products past 2^53
    [Number.MAX_SAFE_INTEGER, 3, 3, ...ROUNDINGS.map(() => Number.MAX_SAFE_INTEGER)],
    [
      9_007_199_254_740_991, 9, 10, 8_106_479_329_266_892, 8_106_479_329_266_892, 8_106_479_329_266_891,
      8_106_479_329_266_892,
    ],
    [-4_503_599_627_370_495, 3, 9_007_199_254_740_990, -2, -2, -2, -1],
    [-4_503_599_627_370_495, 5, 9_007_199_254_740_990, -3, -2, -3, -2],
  ])('%p × %p ÷ %p', (amount, numerator, divisor, ...expected) => {
    const results = ROUNDINGS.map((rounding) => mulDiv(cents(amount), numerator, divisor, rounding));
    expect(results).toEqual(expected);
  });

  it('is the nearest whole cent on the side its rounding says, for any safe integers', () => {
    const inputs = fc.tuple(
      fc.maxSafeInteger(),
      fc.maxSafeInteger(),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    );
    const small = fc.tuple(
      fc.integer(),
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: 1, max: 1000 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(inputs, small),
        fc.constantFrom(...ROUNDINGS),
        ([amount, numerator, divisor], rounding) => {
          const exact = BigInt(amount) * BigInt(numerator);
          const by = BigInt(divisor);
          fc.pre(abs(exact / by) < 2n ** 53n - 2n);
          const gap = BigInt(mulDiv(cents(amount), numerator, divisor, rounding)) * by - exact;
          if (rounding === 'floor') expect(gap <= 0n && -gap < by).toBe(true);
          else if (rounding === 'ceiling') expect(gap >= 0n && gap < by).toBe(true);
          else expect(2n * abs(gap) <= by).toBe(true);
          if (rounding === 'half-up' && 2n * abs(gap) === by) expect(gap > 0n).toBe(exact > 0n);
          if (rounding === 'half-even' && 2n * abs(gap) === by) expect(((exact + gap) / by) % 2n).toBe(0n);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a result or a factor outside the whole cents, and a divisor that is not positive', () => {
    expect(() => mulDiv(cents(2 ** 52), 4, 1, 'floor')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }),
    );
    expect(() => mulDiv(cents(1), 0.5, 1, 'floor')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }),
    );
    for (const divisor of [0, -1, 0.5, Number.NaN]) {
      expect(() => mulDiv(cents(1), 1, divisor, 'floor')).toThrow('the divisor is a positive integer');
    }
  });

  it('does not take a rounding for granted', () => {
    // @ts-expect-error the rounding is always named
    expect(mulDiv(cents(6), 1, 3)).toBe(2);
  });
});

describe('applyRate', () => {
  it.each([
    // list, rate: the discount rounded half-up
    [307_000, 100_000, 30_700],
    [276_300, 50_000, 13_815],
    [15_000, 300_000, 4_500],
    [125_000, 27_100, 3_388],
    [6_998, 72_500, 507],
    [1_050, 500_000, 525],
    [1, 500_000, 1],
    [3, 500_000, 2],
    [12_345, 0, 0],
    [12_345, 1_000_000, 12_345],
    [Number.MAX_SAFE_INTEGER, 1_000_000, Number.MAX_SAFE_INTEGER],
  ])('%p at %p ppm is %p', (amount, rate, expected) => {
    expect(applyRate(cents(amount), ratePpm(rate), 'half-up')).toBe(expected);
  });
});

describe('ratePpm', () => {
  it.each([-1, 1_000_001, 0.5, Number.NaN])('refuses %p', (rate) => {
    expect(() => ratePpm(rate)).toThrow(expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }));
  });

  it.each([
    [88_750, '8.875%'],
    [100_000, '10%'],
    [1_000_000, '100%'],
    [0, '0%'],
    [1, '0.0001%'],
    [333_333, '33.3333%'],
    [27_100, '2.71%'],
  ])('%p reads %p', (rate, expected) => {
    expect(formatPpm(ratePpm(rate))).toBe(expected);
  });
});
