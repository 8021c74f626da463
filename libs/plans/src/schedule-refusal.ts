import { DomainError } from '#kernel';
import { INSTALLMENTS_MAX } from './installment.js';

export type ScheduleRefusal =
  | 'DEPOSIT_OUT_OF_RANGE'
  | 'INSTALLMENT_COUNT_OUT_OF_RANGE'
  | 'INSTALLMENT_WITHOUT_AMOUNT'
  | 'FIRST_DUE_NOT_AFTER_DEPOSIT';

/** The limit is told to whom it stopped. */
export function scheduleNotPossible(reason: ScheduleRefusal): DomainError {
  const limit = reason === 'INSTALLMENT_COUNT_OUT_OF_RANGE' ? { installmentsMax: INSTALLMENTS_MAX } : {};
  return new DomainError('SCHEDULE_NOT_POSSIBLE', { reason, ...limit });
}

export function assertInstallmentCount(installmentCount: number): void {
  if (!Number.isInteger(installmentCount) || installmentCount < 1 || installmentCount > INSTALLMENTS_MAX) {
    throw scheduleNotPossible('INSTALLMENT_COUNT_OUT_OF_RANGE');
  }
}
