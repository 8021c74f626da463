import { invariant } from '#kernel';
import type { Cents } from '#money';
import { type Posting, withoutEmpty } from './posting.js';

/** Billing alone earns nothing: it makes a receivable and, on the other side, care that is still owed for it. */
export function invoiceIssued({ totalCents }: { readonly totalCents: Cents }): readonly Posting[] {
  invariant(totalCents >= 0, 'an invoice bills nothing negative');
  return withoutEmpty([{ from: 'deferred', to: 'receivable', amountCents: totalCents }]);
}
