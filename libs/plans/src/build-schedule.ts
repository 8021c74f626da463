import { type HolidayCalendar, type LocalDate, roll, type RollConvention } from '#calendar';
import { invariant } from '#kernel';
import { type Cents, type RemainderPolicy, spreadEvenly, subtractCents, sumCents } from '#money';
import { dueDate, type Frequency } from './frequency.js';
import type { Installment } from './installment.js';
import { assertInstallmentCount, scheduleNotPossible } from './schedule-refusal.js';

export type ScheduleRequest = {
  readonly totalCents: Cents;
  /** Zero for a plan without a deposit; `depositDueOn` then says nothing. */
  readonly depositCents: Cents;
  readonly depositDueOn: LocalDate;
  readonly installmentCount: number;
  readonly frequency: Frequency;
  readonly firstDueOn: LocalDate;
  readonly remainder: RemainderPolicy;
  readonly roll: RollConvention;
  readonly calendar: HolidayCalendar;
};

/** The payments of a plan in order; they sum to the total and every one is above zero. */
export function buildSchedule(request: ScheduleRequest): readonly Installment[] {
  const { totalCents, depositCents, installmentCount, firstDueOn, frequency } = request;
  assertPossible(request);
  const parts = spreadEvenly(subtractCents(totalCents, depositCents), installmentCount, request.remainder);
  if (parts.some((part) => part === 0)) throw scheduleNotPossible('INSTALLMENT_WITHOUT_AMOUNT');
  const installments = parts.map((amountCents, index): Installment => {
    const dueOn = dueDate(firstDueOn, frequency, index);
    const collectOn = roll(dueOn, request.roll, request.calendar);
    return { sequence: index + 1, kind: 'installment', dueOn, collectOn, amountCents };
  });
  const schedule = depositCents === 0 ? installments : [depositOf(request), ...installments];
  invariant(sumCents(schedule.map((row) => row.amountCents)) === totalCents, 'the payments sum to the total');
  return schedule;
}

/** The deposit is taken at the desk when the plan is signed, so it does not wait for a business day. */
function depositOf({ depositCents, depositDueOn }: ScheduleRequest): Installment {
  return {
    sequence: 0,
    kind: 'deposit',
    dueOn: depositDueOn,
    collectOn: depositDueOn,
    amountCents: depositCents,
  };
}

function assertPossible(request: ScheduleRequest): void {
  const { totalCents, depositCents, depositDueOn, firstDueOn } = request;
  if (depositCents < 0 || depositCents > totalCents) throw scheduleNotPossible('DEPOSIT_OUT_OF_RANGE');
  assertInstallmentCount(request.installmentCount);
  if (depositCents > 0 && firstDueOn <= depositDueOn) {
    throw scheduleNotPossible('FIRST_DUE_NOT_AFTER_DEPOSIT');
  }
}
