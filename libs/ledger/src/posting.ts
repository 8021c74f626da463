import type { Cents } from '#money';
import type { Account } from './account.js';

/** Credits `from` and debits `to`. The amount is above zero, so an imbalance cannot be written. */
export type Posting = { readonly from: Account; readonly to: Account; readonly amountCents: Cents };

/** Undoes an entry: the books are corrected by more postings, never by changing old ones. */
export function reversePostings(postings: readonly Posting[]): readonly Posting[] {
  return postings.map(({ from, to, amountCents }) => ({ from: to, to: from, amountCents })).reverse();
}

/** A business event may move nothing on some of its ways (a session without discount); those leave no posting. */
export function withoutEmpty(postings: readonly Posting[]): readonly Posting[] {
  return postings.filter((posting) => posting.amountCents !== 0);
}
