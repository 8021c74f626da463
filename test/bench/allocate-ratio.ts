import { allocate as allocateDinero, dinero, USD } from 'dinero.js';

import { allocate, cents } from '#money';

import type { Result } from './goals.js';
import { median } from './median.js';
import { rateOf } from './rate.js';
import { say } from './say.js';

const TOTAL = 279_500;
const WEIGHTS = [250_000, 120_000, 17_500, 12_500, 6_500, 9_000, 5_000, 4_500, 8_900, 15_000, 1, 33_333];
const SECONDS = 0.15;

/** Our allocation over 12 weights beside that of dinero.js, in turns in the same process. */
export function measureAllocate(rounds: number): Result {
  say('Allocate: 12 weights, beside dinero.js …');
  const total = cents(TOTAL);
  const price = dinero({ amount: TOTAL, currency: USD });
  const ours = (): unknown => allocate(total, WEIGHTS);
  const theirs = (): unknown => allocateDinero(price, WEIGHTS);
  rateOf(ours, SECONDS);
  rateOf(theirs, SECONDS);
  const ratios = Array.from({ length: rounds }, () => rateOf(ours, SECONDS) / rateOf(theirs, SECONDS));
  return { name: 'allocate.ratio_to_dinero', value: median(ratios), unit: 'ratio' };
}
