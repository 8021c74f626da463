import { type Brand, DomainError } from '#kernel';
import type { Cents } from './cents.js';
import { mulDiv } from './mul-div.js';
import type { Rounding } from './rounding.js';

/** A rate in millionths: 8.875% = 88_750, 100% = 1_000_000. */
export type Ppm = Brand<number, 'Ppm'>;

const WHOLE_PPM = 1_000_000;
const PPM_PER_PERCENT = 10_000;

export function ratePpm(rate: number): Ppm {
  if (!Number.isInteger(rate) || rate < 0 || rate > WHOLE_PPM) {
    throw new DomainError('AMOUNT_OUT_OF_RANGE', { ratePpm: String(rate) });
  }
  return (rate + 0) as Ppm;
}

export function applyRate(amount: Cents, rate: Ppm, rounding: Rounding): Cents {
  return mulDiv(amount, rate, WHOLE_PPM, rounding);
}

/** '8.875%', without zeros that say nothing: '10%'. */
export function formatPpm(rate: Ppm): string {
  const percent = Math.floor(rate / PPM_PER_PERCENT);
  const fraction = String(rate % PPM_PER_PERCENT)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${percent}%` : `${percent}.${fraction}%`;
}
