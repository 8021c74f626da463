import { invariant } from '#kernel';
import { type Cents, minCents, subtractCents, sumCents } from '#money';
import { type HeldPayment, returnToTenders, type TenderReturn } from './return-to-tenders.js';

export type SessionRefundRequest = {
  /** Stored values of the sessions given back; none of them was delivered. */
  readonly valuesCents: readonly Cents[];
  /** Price of all sessions still in the package, those given back now included. */
  readonly totalCents: Cents;
  readonly payments: readonly HeldPayment[];
};

export type SessionRefund = {
  readonly refundCents: Cents;
  /** What the sessions cost and was not paid yet. */
  readonly cancelledCents: Cents;
  readonly returns: readonly TenderReturn[];
};

/**
 * Gives back some sessions while the package goes on. They are worth the sum of their stored values, first
 * against what is still unpaid and the rest as a refund, so that however often it happens, no more goes back
 * than came in.
 */
export function refundSessions({ valuesCents, totalCents, payments }: SessionRefundRequest): SessionRefund {
  const valueCents = sumCents(valuesCents);
  const paidCents = sumCents(payments.map((payment) => payment.amountCents));
  const unpaidCents = subtractCents(totalCents, paidCents);
  invariant(unpaidCents >= 0, 'no more was paid than the package costs');
  invariant(valueCents <= totalCents, 'only sessions of the package are given back');
  const cancelledCents = minCents(valueCents, unpaidCents);
  const refundCents = subtractCents(valueCents, cancelledCents);
  return { refundCents, cancelledCents, returns: returnToTenders(refundCents, payments) };
}
