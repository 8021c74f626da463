import { addDays, localDate } from '#calendar';
import { DomainError, type ErrorCode } from '#kernel';
import { assertAcceptable } from './assert-acceptable.js';
import { QUOTE_STATES, type QuoteState } from './quote-state.js';

type Kind = 'prepay' | 'installments' | 'pay_per_visit';

const expiresOn = localDate('2026-04-04');
const accept = (state: QuoteState, daysAfterExpiry: number, option: Kind = 'prepay') =>
  assertAcceptable<Kind>(
    { state, expiresOn },
    option,
    ['prepay', 'pay_per_visit'],
    addDays(expiresOn, daysAfterExpiry),
  );

describe('assertAcceptable', () => {
  it.each([-30, -1, 0])('accepts an open quote %i days after its expiry day', (days) => {
    expect(() => accept('open', days)).not.toThrow();
  });

  const refusals: { state: QuoteState; days: number; code: ErrorCode; details: object }[] = [
    { state: 'open', days: 1, code: 'QUOTE_EXPIRED', details: { expiresOn } },
    { state: 'expired', days: -1, code: 'QUOTE_EXPIRED', details: { expiresOn } },
    { state: 'accepted', days: 0, code: 'QUOTE_NOT_OPEN', details: { state: 'accepted' } },
    { state: 'accepted', days: 1, code: 'QUOTE_NOT_OPEN', details: { state: 'accepted' } },
    { state: 'superseded', days: 0, code: 'QUOTE_NOT_OPEN', details: { state: 'superseded' } },
    { state: 'withdrawn', days: 0, code: 'QUOTE_NOT_OPEN', details: { state: 'withdrawn' } },
  ];

  it.each(refusals)(
    'refuses a quote that is $state, $days days after expiry: $code',
    ({ state, days, code, details }) => {
      expect(refusalOf(() => accept(state, days))).toEqual({ code, details });
    },
  );

  it('refuses an option that the quote does not offer', () => {
    expect(refusalOf(() => accept('open', 0, 'installments'))).toEqual({
      code: 'QUOTE_OPTION_UNAVAILABLE',
      details: { option: 'installments', availableOptions: ['prepay', 'pay_per_visit'] },
    });
  });

  it('says that a quote is over before it speaks of options', () => {
    for (const state of QUOTE_STATES.filter((one) => one !== 'open')) {
      expect(refusalOf(() => accept(state, 0, 'installments'))?.code).not.toBe('QUOTE_OPTION_UNAVAILABLE');
    }
  });
});

function refusalOf(action: () => void) {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, details: error.details } : undefined;
  }
}
