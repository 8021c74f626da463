import fc from 'fast-check';
import { localDate } from '#calendar';
import { DomainError, InvariantError } from '#kernel';
import { assertQuoteTransition } from './assert-quote-transition.js';
import { defaultExpiry } from './default-expiry.js';
import { quoteNumber } from './quote-number.js';
import { QUOTE_STATES, QUOTE_TRANSITIONS } from './quote-state.js';

describe('the states of a quote', () => {
  it('move from open to an end, once', () => {
    expect(QUOTE_TRANSITIONS).toEqual({
      open: ['accepted', 'expired', 'superseded', 'withdrawn'],
      accepted: [],
      expired: [],
      superseded: [],
      withdrawn: [],
    });
  });

  it('refuse every other move', () => {
    for (const from of QUOTE_STATES) {
      for (const to of QUOTE_STATES) {
        const move = () => assertQuoteTransition(from, to);
        if (from === 'open' && to !== 'open') expect(move).not.toThrow();
        else expect(move).toThrow(new DomainError('QUOTE_NOT_OPEN'));
      }
    }
  });
});

describe('defaultExpiry', () => {
  it.each([
    ['2026-03-05', 30, '2026-04-04'],
    ['2026-03-05', 0, '2026-03-05'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 14, '2027-01-14'],
  ])('%s and %i days: %s', (pricedOn, days, expiresOn) => {
    expect(defaultExpiry(localDate(pricedOn), days)).toBe(expiresOn);
  });

  it.each([-1, 1.5, Number.NaN])('refuses %p days', (days) => {
    expect(() => defaultExpiry(localDate('2026-03-05'), days)).toThrow(new DomainError('VALIDATION_FAILED'));
  });
});

describe('quoteNumber', () => {
  it.each([
    [2026, 123, 1, 'Q-2026-000123'],
    [2026, 123, 2, 'Q-2026-000123-r2'],
    [2027, 1, 11, 'Q-2027-000001-r11'],
    [2026, 1234567, 1, 'Q-2026-1234567'],
  ])('year %i, number %i, revision %i: %s', (year, sequence, revision, number) => {
    expect(quoteNumber(year, sequence, revision)).toBe(number);
  });

  it('is different for different quotes', () => {
    const parts = fc.tuple(
      fc.integer({ min: 2000, max: 2099 }),
      fc.integer({ min: 1 }),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(quoteNumber(...one) === quoteNumber(...other)).toBe(String(one) === String(other));
      }),
    );
  });

  it.each([
    [0, 1, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1.5, 1],
  ])('stops on year %p, number %p, revision %p', (year, sequence, revision) => {
    expect(() => quoteNumber(year, sequence, revision)).toThrow(InvariantError);
  });
});
