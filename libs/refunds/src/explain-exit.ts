import { formatDateUs } from '#calendar';
import { formatUsd } from '#money';
import { TENDER_NAMES } from '#payments';
import type { ExitPreview } from './exit.js';

export type ExitToExplain = Omit<ExitPreview, 'explanation'> & {
  readonly sessionCounts: { readonly used: number; readonly total: number };
};

/** The preview in plain sentences, in the order in which one would say them at the desk. */
export function explainExit(exit: ExitToExplain): readonly string[] {
  return [
    usedSentence(exit),
    policySentence(exit),
    resultSentence(exit),
    ...cancelled(exit),
    ...returns(exit),
  ];
}

function usedSentence({ sessionCounts: { used, total } }: ExitToExplain): string {
  if (used === 0) return `None of the ${total} sessions was used.`;
  return `${used} of ${total} sessions ${used === 1 ? 'was' : 'were'} used.`;
}

function policySentence(exit: ExitToExplain): string {
  const value = formatUsd(exit.usedAtValueCents);
  const standard = formatUsd(exit.usedAtStandardCents);
  if (exit.endedBy === 'clinic') {
    return `The clinic ended the care, so used sessions count at their share of the package price: ${value}.`;
  }
  if (exit.endedBy === 'medical') {
    return `The care ended for a medical reason, so used sessions count at their share of the package price: ${value}.`;
  }
  switch (exit.policy) {
    case 'pro_rata':
      return `By the agreement, used sessions count at their share of the package price: ${value}.`;
    case 'reprice':
      return exit.usedCents < exit.usedAtStandardCents
        ? `By the agreement, used sessions count at the standard fee: ${standard}; more than ${formatUsd(exit.usedCents)} is not charged.`
        : `By the agreement, used sessions count at the standard fee: ${standard}.`;
    case 'best_of':
      return `By the agreement, used sessions count at what is better for the patient, their share of the package price (${value}) or the standard fee (${standard}).`;
  }
}

function resultSentence({ paidCents, usedCents, refundCents, balanceDueCents }: ExitToExplain): string {
  const paid = formatUsd(paidCents);
  const used = formatUsd(usedCents);
  if (refundCents > 0) return `${paid} paid less ${used} used leaves a refund of ${formatUsd(refundCents)}.`;
  if (balanceDueCents > 0)
    return `${used} used less ${paid} paid leaves ${formatUsd(balanceDueCents)} to pay.`;
  return `${paid} was paid and ${used} used: nothing goes back and nothing is due.`;
}

function cancelled({ cancelledCents }: ExitToExplain): readonly string[] {
  return cancelledCents > 0 ? [`${formatUsd(cancelledCents)} not yet paid is cancelled.`] : [];
}

function returns(exit: ExitToExplain): readonly string[] {
  return exit.returns.map(
    ({ tender, amountCents, receivedOn }) =>
      `${formatUsd(amountCents)} goes back the way it came: ${TENDER_NAMES[tender]} payment of ${formatDateUs(receivedOn)}.`,
  );
}
