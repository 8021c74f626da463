import fc from 'fast-check';
import { cents, SESSION_ROUNDINGS, type SessionRounding, sessionValues } from './index.js';

const times = (count: number, amount: number) => Array.from({ length: count }, () => amount);
/** 2,111.66 / 20 = 105.583: the 0.3 cents that each session owes adds up to a cent at these places. */
const decompression = [0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0].map(
  (extra) => 10_558 + extra,
);

describe('sessionValues', () => {
  it.each<[number, number, SessionRounding, number[]]>([
    // 1,999.00 over 18
    [199_900, 18, 'earliest', [...times(10, 11_106), ...times(8, 11_105)]],
    // 2,000.00 over 20
    [200_000, 20, 'earliest', times(20, 10_000)],
    // decompression of the worked bundle
    [211_166, 20, 'earliest', [...times(6, 10_559), ...times(14, 10_558)]],
    [211_166, 20, 'cumulative', decompression],
    // PT of the worked bundle
    [48_146, 6, 'earliest', [...times(2, 8_025), ...times(4, 8_024)]],
    [48_146, 6, 'cumulative', [8_024, 8_025, 8_024, 8_024, 8_025, 8_024]],
    // one cent over three: half-up gives it to the middle session
    [1, 3, 'earliest', [1, 0, 0]],
    [1, 3, 'cumulative', [0, 1, 0]],
  ])('%p / %p, %s', (total, count, rounding, expected) => {
    expect(sessionValues(cents(total), count, rounding)).toEqual(expected);
  });

  it('makes the worked revenue of 1,207.03 after exam, brace, 8 decompression and 2 PT', () => {
    const values = [
      ...sessionValues(cents(211_166), 20, 'cumulative').slice(0, 8),
      ...sessionValues(cents(48_146), 6, 'cumulative').slice(0, 2),
    ];
    const delivered = values.reduce((sum, value) => sum + BigInt(value), 12_670n + 7_518n);
    expect(delivered).toBe(120_703n);
    expect(279_500n - delivered).toBe(158_797n);
  });

  it('sums to the total both ways, differing by a cent at most', () => {
    const totals = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    );
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(...SESSION_ROUNDINGS),
        (total, count, rounding) => {
          const values = sessionValues(cents(total), count, rounding);
          expect(values).toHaveLength(count);
          expect(values.reduce((sum, value) => sum + BigInt(value), 0n)).toBe(BigInt(total));
          expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
          if (rounding === 'earliest') expect(values).toEqual([...values].sort((a, b) => b - a));
        },
      ),
    );
  });

  it('cumulative: what is delivered after k sessions is the exact share to the nearest cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (total, count) => {
          let delivered = 0n;
          sessionValues(cents(total), count, 'cumulative').forEach((value, i) => {
            delivered += BigInt(value);
            const gap = 2n * (delivered * BigInt(count) - BigInt(total) * BigInt(i + 1));
            expect(gap > -BigInt(count) && gap <= BigInt(count)).toBe(true);
          });
        },
      ),
    );
  });
});
