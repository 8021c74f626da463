import { type Cents, subtractCents, ZERO_CENTS } from './cents.js';
import { mulDiv } from './mul-div.js';
import { spreadEvenly } from './spread-evenly.js';

/**
 * How the price of n sessions becomes n stored values.
 * earliest: each rounded down, the spare cents one each on the earliest sessions.
 * cumulative: session k is worth round(T·k/n) − round(T·(k−1)/n), half-up, so that after every session the
 * value delivered is the exact share of the price to the nearest cent.
 */
export const SESSION_ROUNDINGS = ['earliest', 'cumulative'] as const;

export type SessionRounding = (typeof SESSION_ROUNDINGS)[number];

/** One value per session in order; they sum to the total and differ by a cent at most. */
export function sessionValues(total: Cents, sessionCount: number, rounding: SessionRounding): Cents[] {
  if (rounding === 'earliest') return spreadEvenly(total, sessionCount, 'spread');
  let before = ZERO_CENTS;
  return Array.from({ length: sessionCount }, (_, index) => {
    const through = mulDiv(total, index + 1, sessionCount, 'half-up');
    const value = subtractCents(through, before);
    before = through;
    return value;
  });
}
