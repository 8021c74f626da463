import { invariant } from '#kernel';
import { type Cents, maxCents, subtractCents, sumCents, ZERO_CENTS } from '#money';
import type { ExitPreview, ExitRequest, ExitSession } from './exit.js';
import { explainExit } from './explain-exit.js';
import { returnToTenders } from './return-to-tenders.js';
import { policyInForce, usedValue } from './used-value.js';

/** "I want to stop": what was used, what goes back or is still due, and where each dollar returns. */
export function exitPreview(request: ExitRequest): ExitPreview {
  const { policy, endedBy, paidCents, sessions, tenders } = request;
  const delivered = sessions.filter((session) => session.status === 'delivered');
  const unpaidCents = subtractCents(valueOf(sessions), paidCents);
  invariant(unpaidCents >= 0, 'no more was paid than the package costs');
  invariant(
    sumCents(tenders.map((payment) => payment.amountCents)) === paidCents,
    'the payments are what was paid',
  );
  const usedAtValueCents = valueOf(delivered);
  const usedAtStandardCents = sumCents(delivered.map((session) => session.standardCents));
  const inForce = policyInForce(policy, endedBy);
  const usedCents = usedValue({ policy: inForce, paidCents, usedAtValueCents, usedAtStandardCents });
  const refundCents = maxCents(subtractCents(paidCents, usedCents), ZERO_CENTS);
  const balanceDueCents = maxCents(subtractCents(usedCents, paidCents), ZERO_CENTS);
  const amounts = {
    policy,
    endedBy,
    paidCents,
    usedAtValueCents,
    usedAtStandardCents,
    usedCents,
    refundCents,
    balanceDueCents,
    cancelledCents: subtractCents(unpaidCents, balanceDueCents),
    returns: returnToTenders(refundCents, tenders),
  };
  const sessionCounts = { used: delivered.length, total: sessions.length };
  return { ...amounts, explanation: explainExit({ ...amounts, sessionCounts }) };
}

function valueOf(sessions: readonly ExitSession[]): Cents {
  return sumCents(sessions.map((session) => session.valueCents));
}
