import { isNpi } from './index.js';

describe('isNpi', () => {
  it.each([
    ['1234567893', true, 'a valid check digit'],
    ['1558598797', true, 'another valid one'],
    ['1234567890', false, 'a wrong check digit'],
    ['3234567890', false, 'a first digit other than 1 or 2'],
    ['123456789', false, 'nine digits'],
    ['12345678931', false, 'eleven digits'],
    ['', false, 'nothing'],
  ])('%s is %s: %s', (text, expected) => {
    expect(isNpi(text)).toBe(expected);
  });

  it('accepts exactly one check digit for each nine digits', () => {
    for (const nine of ['123456789', '155859879', '200000000', '199999999']) {
      expect(
        Array.from({ length: 10 }, (_, digit) => isNpi(`${nine}${String(digit)}`)).filter(Boolean),
      ).toEqual([true]);
    }
  });
});
