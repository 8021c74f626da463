import { invariant } from '#kernel';
import { addCents, type Cents, minCents, subtractCents } from '#money';
import { assertPackageState, type PackageState, unearnedCentsOf } from './package-state.js';
import { type Posting, withoutEmpty } from './posting.js';

/**
 * Care given is revenue at its standard fee, less the discount of its stored value. It uses up what was
 * prepaid first; the rest was billed and is still to be paid.
 */
export function sessionDelivered(session: {
  readonly valueCents: Cents;
  readonly standardCents: Cents;
  readonly packageState: PackageState;
}): readonly Posting[] {
  const { valueCents, standardCents, packageState: before } = session;
  invariant(valueCents >= 0 && valueCents <= standardCents, 'a session is worth at most its standard fee');
  assertPackageState(before);
  assertPackageState({ ...before, deliveredCents: addCents(before.deliveredCents, valueCents) });
  const prepaidCents = minCents(valueCents, unearnedCentsOf(before));
  return withoutEmpty([
    { from: 'revenue', to: 'unearned', amountCents: prepaidCents },
    { from: 'revenue', to: 'deferred', amountCents: subtractCents(valueCents, prepaidCents) },
    { from: 'revenue', to: 'discounts', amountCents: subtractCents(standardCents, valueCents) },
  ]);
}
