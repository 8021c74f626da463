export { applyPaid, type InstallmentState, nextDue, type PaidInstallment } from './apply-paid.js';
export { buildSchedule, type ScheduleRequest } from './build-schedule.js';
export {
  type DisclosureReason,
  type DisclosureRequest,
  disclosureStatus,
  type DisclosureStatus,
} from './disclosure-status.js';
export { FREQUENCIES, type Frequency } from './frequency.js';
export { type Installment, INSTALLMENTS_MAX } from './installment.js';
export type { ScheduleRefusal } from './schedule-refusal.js';
export { type AmountRequest, solveByAmount } from './solve-by-amount.js';
