import { addDays, addMonths, type LocalDate } from '#calendar';

/** The longest grace period a plan may have: the 15th day of the third month after the plan year (Notice 2005-42). */
export function graceEndsOn(planYearEndsOn: LocalDate): LocalDate {
  return addDays(addMonths(addDays(planYearEndsOn, 1), 2), 14);
}
