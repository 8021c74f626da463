import { invariant } from '#kernel';
import { addCents, type Cents, subtractCents } from '#money';
import type { CashTender } from './account.js';
import { assertPackageState, type PackageState, unearnedCentsOf } from './package-state.js';
import { type Posting, withoutEmpty } from './posting.js';

/**
 * The receivable becomes cash. As far as the money is for care that was not delivered yet, what was deferred
 * becomes unearned: from now on the clinic owes the care or the money.
 */
export function paymentReceived(payment: {
  readonly tender: CashTender;
  readonly amountCents: Cents;
  readonly packageState: PackageState;
}): readonly Posting[] {
  const { tender, amountCents, packageState: before } = payment;
  invariant(amountCents > 0, 'a payment brings money');
  const after = { ...before, paidCents: addCents(before.paidCents, amountCents) };
  assertPackageState(before);
  assertPackageState(after);
  const prepaidCents = subtractCents(unearnedCentsOf(after), unearnedCentsOf(before));
  return withoutEmpty([
    { from: 'receivable', to: `cash:${tender}`, amountCents },
    { from: 'unearned', to: 'deferred', amountCents: prepaidCents },
  ]);
}
