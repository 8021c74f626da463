import { compareDates, type LocalDate } from '#calendar';
import { invariant, type PaymentId } from '#kernel';
import { type Cents, minCents, subtractCents } from '#money';
import type { Tender } from '#payments';

/** A payment and what of it is still here: received for this package and not yet given back. */
export type HeldPayment = {
  readonly paymentId: PaymentId;
  readonly tender: Tender;
  readonly amountCents: Cents;
  readonly receivedOn: LocalDate;
};

/** What of that payment goes back, by the tender and to the card it came from. */
export type TenderReturn = HeldPayment;

/**
 * Sends a refund back the way the money came, the newest payment first and none above what it brought. Money
 * from an HSA, FSA or HRA card goes back to the same card and not out in cash (card network rules).
 */
export function returnToTenders(
  refundCents: Cents,
  payments: readonly HeldPayment[],
): readonly TenderReturn[] {
  invariant(refundCents >= 0, 'a refund is zero or more');
  // Of payments of one day, the one listed later is the newer.
  const newestFirst = payments
    .toReversed()
    .toSorted((first, second) => compareDates(second.receivedOn, first.receivedOn));
  let leftCents = refundCents;
  const returns = newestFirst.map((payment): TenderReturn => {
    const amountCents = minCents(payment.amountCents, leftCents);
    leftCents = subtractCents(leftCents, amountCents);
    return { ...payment, amountCents };
  });
  invariant(leftCents === 0, 'a refund is never above what was paid');
  return returns.filter((each) => each.amountCents > 0);
}
