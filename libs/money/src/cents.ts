import { type Brand, DomainError } from '#kernel';

/** An amount of US money in whole cents, always a safe integer. Negative only where a function says so. */
export type Cents = Brand<number, 'Cents'>;

/** Checks and names an amount; past 2^53 − 1 cents a number no longer holds every cent, so it is refused. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new DomainError('AMOUNT_OUT_OF_RANGE', { amount: String(amount) });
  // Adding zero turns −0 into 0: the two compare equal but do not print or serialize alike everywhere.
  return (amount + 0) as Cents;
}

export const ZERO_CENTS = cents(0);

export function addCents(first: Cents, second: Cents, ...more: readonly Cents[]): Cents {
  let sum = cents(first + second);
  for (const amount of more) sum = cents(sum + amount);
  return sum;
}

/** May be negative: the caller decides what less than nothing means. */
export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = ZERO_CENTS;
  for (const amount of amounts) sum = cents(sum + amount);
  return sum;
}

/** `times` is a whole number: a share or a rate goes through `mulDiv` or `applyRate`, which name a rounding. */
export function multiplyCents(amount: Cents, times: number): Cents {
  if (!Number.isSafeInteger(times)) throw new DomainError('AMOUNT_OUT_OF_RANGE', { times: String(times) });
  return cents(amount * times);
}

export function minCents(first: Cents, second: Cents): Cents {
  return first <= second ? first : second;
}

export function maxCents(first: Cents, second: Cents): Cents {
  return first >= second ? first : second;
}
