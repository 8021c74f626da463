import { isBusinessDay } from './business-days.js';
import { addDays } from './days.js';
import type { HolidayCalendar } from './federal-holidays.js';
import { datePartsOf, type LocalDate } from './local-date.js';

/**
 * Where a date that is not a business day goes. following: the next one · preceding: the one before ·
 * modified_following: the next one unless that is in another month, then the one before.
 */
export const ROLL_CONVENTIONS = ['following', 'preceding', 'modified_following'] as const;

export type RollConvention = (typeof ROLL_CONVENTIONS)[number];

export function roll(date: LocalDate, convention: RollConvention, calendar: HolidayCalendar): LocalDate {
  if (convention === 'preceding') return nearestOpen(date, -1, calendar);
  const following = nearestOpen(date, 1, calendar);
  const leavesMonth = datePartsOf(following).month !== datePartsOf(date).month;
  return convention === 'modified_following' && leavesMonth ? nearestOpen(date, -1, calendar) : following;
}

function nearestOpen(date: LocalDate, step: 1 | -1, calendar: HolidayCalendar): LocalDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = addDays(day, step);
  return day;
}
