import { DomainError } from '#kernel';
import fc from 'fast-check';
import {
  addCents,
  type Cents,
  cents,
  maxCents,
  minCents,
  multiplyCents,
  type Ppm,
  ratePpm,
  subtractCents,
  sumCents,
  ZERO_CENTS,
} from './index.js';

const outOfRange = expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' });

describe('cents', () => {
  it.each([0.5, 1e-9, Number.NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53)])('refuses %p', (amount) => {
    expect(() => cents(amount)).toThrow(DomainError);
    expect(() => cents(amount)).toThrow(outOfRange);
  });

  it.each([0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('takes %p', (amount) => {
    expect(cents(amount)).toBe(amount);
  });

  it('knows no negative zero', () => {
    expect(cents(-0)).toBe(0);
    expect(multiplyCents(ZERO_CENTS, -3)).toBe(0);
  });

  it('is not any other number', () => {
    // @ts-expect-error a bare number is not an amount
    const unchecked: Cents = 100;
    // @ts-expect-error a rate is not an amount
    const rate: Cents = ratePpm(100);
    // @ts-expect-error an amount is not a rate
    const amount: Ppm = cents(100);
    // @ts-expect-error bare numbers are not added as amounts
    expect(addCents(1, 2)).toBe(3);
    expect([unchecked, rate, amount]).toEqual([100, 100, 100]);
  });
});

describe('arithmetic', () => {
  it('adds, subtracts, multiplies and compares', () => {
    expect(addCents(cents(1), cents(2))).toBe(3);
    expect(addCents(cents(1), cents(2), cents(3), cents(-10))).toBe(-4);
    expect(subtractCents(cents(500), cents(750))).toBe(-250);
    expect(multiplyCents(cents(12_500), 20)).toBe(250_000);
    expect(minCents(cents(1), cents(2))).toBe(1);
    expect(maxCents(cents(1), cents(2))).toBe(2);
    expect(sumCents([])).toBe(0);
    expect(sumCents(new Set([cents(1), cents(2)]))).toBe(3);
  });

  it.each([
    ['addCents', () => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))],
    ['addCents of three', () => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1), cents(-1))],
    ['subtractCents', () => subtractCents(cents(Number.MIN_SAFE_INTEGER), cents(1))],
    ['sumCents', () => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1), cents(-1)])],
    ['multiplyCents', () => multiplyCents(cents(2 ** 52), 2)],
    ['multiplyCents by a fraction', () => multiplyCents(cents(100), 0.5)],
  ])('%s refuses to leave the whole cents', (_, overflow) => {
    expect(overflow).toThrow(outOfRange);
  });

  it('agrees with BigInt or refuses, never anything between', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 6 }), (amounts) => {
        const prefixes = amounts.map((_, i) =>
          amounts.slice(0, i + 1).reduce((sum, a) => sum + BigInt(a), 0n),
        );
        const fits = prefixes.every((sum) => sum <= 2n ** 53n - 1n && sum >= -(2n ** 53n - 1n));
        const sum = () => sumCents(amounts.map(cents));
        if (fits) expect(BigInt(sum())).toBe(prefixes.at(-1) ?? 0n);
        else expect(sum).toThrow(outOfRange);
      }),
    );
  });
});
