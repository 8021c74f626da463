import { DomainError, invariant } from '#kernel';
import { type Cents, cents } from './cents.js';
import { type Rounding, roundQuotient } from './rounding.js';

/**
 * amount × numerator ÷ divisor, exact until the one named rounding. The amount and the numerator may be
 * negative, the divisor is positive.
 */
export function mulDiv(amount: Cents, numerator: number, divisor: number, rounding: Rounding): Cents {
  invariant(Number.isSafeInteger(divisor) && divisor > 0, 'the divisor is a positive integer');
  if (!Number.isSafeInteger(numerator)) {
    throw new DomainError('AMOUNT_OUT_OF_RANGE', { numerator: String(numerator) });
  }
  const product = amount * numerator;
  if (!Number.isSafeInteger(product)) return mulDivLarge(amount, numerator, divisor, rounding);
  // Both operands are integers below 2^53, so the floor of their quotient is exact (the error of one
  // division is smaller than the gap to the next whole number).
  const floor = Math.floor(product / divisor);
  return cents(roundQuotient(floor, product - floor * divisor, divisor, rounding));
}

/** The same where the product leaves the safe integers. A result that leaves them too is refused. */
function mulDivLarge(amount: Cents, numerator: number, divisor: number, rounding: Rounding): Cents {
  const product = BigInt(amount) * BigInt(numerator);
  const by = BigInt(divisor);
  const remainder = ((product % by) + by) % by;
  const floor = (product - remainder) / by;
  return cents(roundQuotient(Number(floor), Number(remainder), divisor, rounding));
}
