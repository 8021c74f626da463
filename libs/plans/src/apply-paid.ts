import { invariant } from '#kernel';
import { type Cents, minCents, subtractCents } from '#money';
import type { Installment } from './installment.js';

export type InstallmentState = 'due' | 'part_paid' | 'paid';

export type PaidInstallment = Installment & { readonly paidCents: Cents; readonly state: InstallmentState };

/** Gives what was paid on the plan to its payments, the oldest first. More than the plan is a defect. */
export function applyPaid(schedule: readonly Installment[], paidCents: Cents): readonly PaidInstallment[] {
  invariant(paidCents >= 0, 'what was paid is zero or more');
  let leftCents = paidCents;
  const rows = schedule.map((row): PaidInstallment => {
    const paid = minCents(row.amountCents, leftCents);
    leftCents = subtractCents(leftCents, paid);
    return { ...row, paidCents: paid, state: stateOf(row.amountCents, paid) };
  });
  invariant(leftCents === 0, 'no more was paid than the plan asks for');
  return rows;
}

/** The oldest payment that is not paid in full. */
export function nextDue(rows: readonly PaidInstallment[]): PaidInstallment | undefined {
  return rows.find((row) => row.state !== 'paid');
}

function stateOf(amountCents: Cents, paidCents: Cents): InstallmentState {
  if (paidCents === amountCents) return 'paid';
  return paidCents > 0 ? 'part_paid' : 'due';
}
