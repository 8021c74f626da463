import { addDays, addMonths, datePartsOf, lastDayOfMonth, type LocalDate } from '#calendar';

export const FREQUENCIES = ['weekly', 'every_two_weeks', 'twice_a_month', 'monthly'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

const LAST_DAY = 31;
const HALF_MONTH_DAYS = 15;

/** The nominal date of the payment that is `index` payments after the first, always counted from the first. */
export function dueDate(firstDueOn: LocalDate, frequency: Frequency, index: number): LocalDate {
  switch (frequency) {
    case 'weekly':
      return addDays(firstDueOn, 7 * index);
    case 'every_two_weeks':
      return addDays(firstDueOn, 14 * index);
    case 'monthly':
      return addMonths(firstDueOn, index);
    case 'twice_a_month':
      return twiceAMonth(firstDueOn, index);
  }
}

/**
 * Two fixed days a month, (d, d + 15), of which the first payment shows one. The 15th pairs with the last day
 * of the month, and so does the last day with the 15th.
 */
function twiceAMonth(firstDueOn: LocalDate, index: number): LocalDate {
  const { day } = datePartsOf(firstDueOn);
  const isLastDay = firstDueOn === lastDayOfMonth(firstDueOn);
  const isEarlier = day <= HALF_MONTH_DAYS;
  const earlier = isLastDay ? HALF_MONTH_DAYS : isEarlier ? day : day - HALF_MONTH_DAYS;
  const later = isLastDay || day === HALF_MONTH_DAYS ? LAST_DAY : earlier + HALF_MONTH_DAYS;
  const position = isEarlier ? index : index + 1;
  return addMonths(firstDueOn, position >> 1, position % 2 === 0 ? earlier : later);
}
