import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from './day-number.js';
import type { LocalDate } from './local-date.js';

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}
