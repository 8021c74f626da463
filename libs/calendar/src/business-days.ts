import { invariant } from '#kernel';
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from './day-number.js';
import { type HolidayCalendar, isClosedForHoliday } from './federal-holidays.js';
import type { LocalDate } from './local-date.js';

const SUNDAY = 0;
const SATURDAY = 6;

export function isBusinessDay(date: LocalDate, calendar: HolidayCalendar): boolean {
  return isOpen(dayNumberOf(date), calendar);
}

/** The n-th business day after the date, or before it for a negative n; the date itself for 0, open or not. */
export function addBusinessDays(date: LocalDate, businessDays: number, calendar: HolidayCalendar): LocalDate {
  invariant(Number.isSafeInteger(businessDays), 'business days are counted in whole days');
  const step = Math.sign(businessDays);
  let left = Math.abs(businessDays);
  let day = dayNumberOf(date);
  while (left > 0) {
    day += step;
    if (isOpen(day, calendar)) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** Business days d with after < d <= through: Monday to Thursday of a plain week is 3. */
export function countBusinessDays(after: LocalDate, through: LocalDate, calendar: HolidayCalendar): number {
  const last = dayNumberOf(through);
  let count = 0;
  for (let day = dayNumberOf(after) + 1; day <= last; day += 1) {
    if (isOpen(day, calendar)) count += 1;
  }
  return count;
}

function isOpen(dayNumber: number, calendar: HolidayCalendar): boolean {
  const weekday = weekdayOfDayNumber(dayNumber);
  return weekday !== SUNDAY && weekday !== SATURDAY && !isClosedForHoliday(dayNumber, calendar);
}
