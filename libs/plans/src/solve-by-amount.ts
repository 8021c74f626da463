import { type Cents, mulDiv, subtractCents } from '#money';
import { assertInstallmentCount, scheduleNotPossible } from './schedule-refusal.js';

export type AmountRequest = {
  readonly totalCents: Cents;
  readonly depositCents: Cents;
  /** What the patient can pay each time. */
  readonly amountCents: Cents;
};

/**
 * The smallest number of equal installments of at most that amount. The cents that do not divide are placed
 * by the clinic's remainder policy when the schedule is built.
 */
export function solveByAmount({ totalCents, depositCents, amountCents }: AmountRequest): number {
  if (depositCents < 0 || depositCents > totalCents) throw scheduleNotPossible('DEPOSIT_OUT_OF_RANGE');
  if (amountCents <= 0) throw scheduleNotPossible('INSTALLMENT_WITHOUT_AMOUNT');
  const installmentCount = mulDiv(subtractCents(totalCents, depositCents), 1, amountCents, 'ceiling');
  assertInstallmentCount(installmentCount);
  return installmentCount;
}
