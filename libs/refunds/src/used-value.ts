import { type Cents, maxCents, minCents } from '#money';
import type { EndedBy, RefundPolicy } from './refund-policy.js';

export type UsedValueRequest = {
  readonly policy: RefundPolicy;
  readonly paidCents: Cents;
  readonly usedAtValueCents: Cents;
  readonly usedAtStandardCents: Cents;
};

/** The policy of the agreement, unless it was not the patient who ended the care: then always pro rata. */
export function policyInForce(policy: RefundPolicy, endedBy: EndedBy): RefundPolicy {
  return endedBy === 'patient' ? policy : 'pro_rata';
}

/**
 * What the used sessions count for. Repricing keeps at most what was paid, or the stored value where even that
 * was not paid: a higher fee after the fact is never billed, which would be a penalty that is in no contract.
 */
export function usedValue(request: UsedValueRequest): Cents {
  const { policy, paidCents, usedAtValueCents, usedAtStandardCents } = request;
  if (policy === 'pro_rata') return usedAtValueCents;
  const repricedCents = minCents(usedAtStandardCents, maxCents(paidCents, usedAtValueCents));
  return policy === 'reprice' ? repricedCents : minCents(usedAtValueCents, repricedCents);
}
