import { invariant } from '#kernel';
import { addCents, type Cents, maxCents, subtractCents, sumCents, ZERO_CENTS } from '#money';
import type { Account } from './account.js';
import { assertPackageState, type PackageState, unearnedCentsOf } from './package-state.js';
import type { Posting } from './posting.js';

/** Debits positive, credits negative. */
export type Balances = ReadonlyMap<Account, Cents>;

/** The balance of every account the postings touch, in the order they touch it; together they are zero. */
export function foldBalances(postings: Iterable<Posting>): Balances {
  const balances = new Map<Account, Cents>();
  const balance = (account: Account) => balances.get(account) ?? ZERO_CENTS;
  for (const { from, to, amountCents } of postings) {
    invariant(amountCents > 0 && from !== to, 'a posting moves money from one account to another');
    balances.set(from, subtractCents(balance(from), amountCents));
    balances.set(to, addCents(balance(to), amountCents));
  }
  invariant(sumCents(balances.values()) === 0, 'the balances of all accounts sum to zero');
  return balances;
}

/** What the books of one package must show, in natural signs: nothing here is negative. */
export type PackageFigures = {
  readonly receivableCents: Cents;
  readonly deferredCents: Cents;
  readonly unearnedCents: Cents;
  /** Revenue at standard fees less discounts. */
  readonly netRevenueCents: Cents;
};

export function packageFigures(state: PackageState): PackageFigures {
  assertPackageState(state);
  const { totalCents, paidCents, deliveredCents } = state;
  return {
    receivableCents: subtractCents(totalCents, paidCents),
    deferredCents: subtractCents(totalCents, maxCents(paidCents, deliveredCents)),
    unearnedCents: unearnedCentsOf(state),
    netRevenueCents: deliveredCents,
  };
}

/** The same figures read from the books. */
export function figuresOf(balances: Balances): PackageFigures {
  const debit = (account: Account) => balances.get(account) ?? ZERO_CENTS;
  const credit = (account: Account) => subtractCents(ZERO_CENTS, debit(account));
  return {
    receivableCents: debit('receivable'),
    deferredCents: credit('deferred'),
    unearnedCents: credit('unearned'),
    netRevenueCents: subtractCents(credit('revenue'), debit('discounts')),
  };
}
