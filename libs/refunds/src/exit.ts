import type { Cents } from '#money';
import type { EndedBy, RefundPolicy } from './refund-policy.js';
import type { HeldPayment, TenderReturn } from './return-to-tenders.js';

export type ExitSession = {
  readonly status: 'planned' | 'delivered';
  /** Stored at sale; never changes. */
  readonly valueCents: Cents;
  readonly standardCents: Cents;
};

export type ExitRequest = {
  readonly policy: RefundPolicy;
  readonly endedBy: EndedBy;
  /** Received for the package and not yet given back: the sum of `tenders`. */
  readonly paidCents: Cents;
  /** Every session of the package; their values sum to its price. */
  readonly sessions: readonly ExitSession[];
  readonly tenders: readonly HeldPayment[];
};

export type ExitPreview = {
  readonly policy: RefundPolicy;
  readonly endedBy: EndedBy;
  readonly paidCents: Cents;
  readonly usedAtValueCents: Cents;
  readonly usedAtStandardCents: Cents;
  /** What the used sessions count for: paidCents − usedCents = refundCents − balanceDueCents. */
  readonly usedCents: Cents;
  readonly refundCents: Cents;
  readonly balanceDueCents: Cents;
  /** The unpaid part of the price that will not be asked for any more. */
  readonly cancelledCents: Cents;
  readonly returns: readonly TenderReturn[];
  readonly explanation: readonly string[];
};
