/**
 * How an amount that is not a whole number of cents becomes one.
 * half-up: nearest, a tie goes away from zero (the money default) · half-even: nearest, a tie goes to the even
 * cent · floor: towards minus infinity · ceiling: towards plus infinity.
 */
export type Rounding = 'half-up' | 'half-even' | 'floor' | 'ceiling';

/**
 * Rounds the number `floor + remainder / divisor`, where 0 <= remainder < divisor.
 * The comparison with half never doubles the remainder, which could leave the safe integers.
 */
export function roundQuotient(floor: number, remainder: number, divisor: number, rounding: Rounding): number {
  if (remainder === 0 || rounding === 'floor') return floor;
  if (rounding === 'ceiling') return floor + 1;
  const missing = divisor - remainder;
  if (remainder !== missing) return remainder > missing ? floor + 1 : floor;
  const tieGoesUp = rounding === 'half-up' ? floor >= 0 : floor % 2 !== 0;
  return tieGoesUp ? floor + 1 : floor;
}
