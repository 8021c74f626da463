import { invariant } from '#kernel';
import { type Cents, maxCents, subtractCents, ZERO_CENTS } from '#money';

/** What a sold package stands at before the event that is posted. */
export type PackageState = {
  /** Billed so far: the whole price, or visit by visit what was delivered. */
  readonly totalCents: Cents;
  readonly paidCents: Cents;
  /** The stored values of the sessions delivered so far. */
  readonly deliveredCents: Cents;
};

export function assertPackageState({ totalCents, paidCents, deliveredCents }: PackageState): void {
  invariant(paidCents >= 0 && paidCents <= totalCents, 'no more is paid than was billed');
  invariant(deliveredCents >= 0 && deliveredCents <= totalCents, 'no more is delivered than was billed');
}

/** Paid, but not delivered yet. */
export function unearnedCentsOf({ paidCents, deliveredCents }: PackageState): Cents {
  return maxCents(subtractCents(paidCents, deliveredCents), ZERO_CENTS);
}
