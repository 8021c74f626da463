import { isNpi } from './npi.js';

describe('isNpi', () => {
  it.each(['1234567893', '1558598797'])('accepts %s', (npi) => {
    expect(isNpi(npi)).toBe(true);
  });

  it.each([
    ['1234567890', 'a wrong check digit'],
    ['3234567890', 'a first digit that is neither 1 nor 2'],
    ['3234567899', 'the same with a check digit that fits'],
    ['123456789', 'nine digits'],
    ['12345678931', 'eleven digits'],
    ['1234567893 ', 'a blank'],
    ['12345678９3', 'a digit of another script'],
    ['', 'nothing'],
    [1234567893, 'a number'],
    [undefined, 'no value'],
  ])('refuses %p: %s', (value) => {
    expect(isNpi(value)).toBe(false);
  });

  it('has one check digit for each nine digits, the one Luhn gives behind 80840', () => {
    for (const nine of ['123456789', '155859879', '100000000', '299999999', '174638205']) {
      const fitting = Array.from('0123456789').filter((check) => isNpi(nine + check));
      expect(fitting).toEqual([luhnCheckDigit(`80840${nine}`)]);
    }
  });
});

/** From the right: every other digit doubled, its own digits added. */
function luhnCheckDigit(digits: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, place) => total + (place % 2 === 0 ? doubled[Number(digit)]! : Number(digit)), 0);
  return String((10 - (sum % 10)) % 10);
}
