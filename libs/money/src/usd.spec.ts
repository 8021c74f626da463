import fc from 'fast-check';
import { cents, formatUsd, parseUsd } from './index.js';

describe('formatUsd', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [50, '$0.50'],
    [500, '$5.00'],
    [-500, '-$5.00'],
    [-5, '-$0.05'],
    [99_999, '$999.99'],
    [100_000, '$1,000.00'],
    [123_456, '$1,234.56'],
    [123_456_789, '$1,234,567.89'],
    [Number.MAX_SAFE_INTEGER, '$90,071,992,547,409.91'],
  ])('%p reads %p', (amount, expected) => {
    expect(formatUsd(cents(amount))).toBe(expected);
  });
});

describe('parseUsd', () => {
  it.each([
    ['$1,234.56', 123_456],
    ['1234.5', 123_450],
    ['1,234', 123_400],
    ['  $0.07 ', 7],
    ['-$5.00', -500],
    ['-0', 0],
    ['0.29', 29],
    ['1.10', 110],
  ])('%p is %p', (text, expected) => {
    expect(parseUsd(text)).toBe(expected);
  });

  it.each([
    '',
    '$',
    '.5',
    '1.',
    '1.234',
    '12,34',
    '1,2345',
    '1e3',
    '$-5',
    '1 000',
    '٣',
    '0x10',
    '--1',
    '1\n2',
  ])('refuses %p', (text) => {
    expect(() => parseUsd(text)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });

  it('refuses more than a number can hold', () => {
    expect(() => parseUsd('90071992547409.92')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_OUT_OF_RANGE' }),
    );
  });

  it('reads back every amount that was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) =>
        expect(parseUsd(formatUsd(cents(amount)))).toBe(amount + 0),
      ),
    );
  });
});
