import type { FieldProblem } from './field-problem.js';

/** Why a schedule cannot be, and the field in which it is mended. */
export const SCHEDULE_REFUSALS: Readonly<Record<string, FieldProblem>> = {
  DEPOSIT_OUT_OF_RANGE: { field: 'plan.depositCents', message: 'must not be above the price' },
  INSTALLMENT_COUNT_OUT_OF_RANGE: { field: 'plan.installmentCount', message: 'must be from 1 to 60' },
  INSTALLMENT_WITHOUT_AMOUNT: {
    field: 'plan.installmentCount',
    message: 'must be fewer, so that each has an amount',
  },
  FIRST_DUE_NOT_AFTER_DEPOSIT: { field: 'plan.firstDueOn', message: 'must be after the day of the deposit' },
};
