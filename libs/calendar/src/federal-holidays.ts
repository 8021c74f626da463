import { dateOfDayNumber, dayNumberOf, partsOfDayNumber, weekdayOfDayNumber } from './day-number.js';
import { daysInMonth, type LocalDate, localDateFromParts } from './local-date.js';

/**
 * opm: a Saturday holiday closes the Friday before, a Sunday holiday the Monday after (5 USC 6103(b), E.O. 11582).
 * fed: the Federal Reserve and ACH stay open on that Friday; a Sunday holiday closes the Monday after.
 */
export type HolidayCalendar = 'opm' | 'fed';

type HolidayRule = {
  readonly name: string;
  readonly month: number;
  readonly on: { readonly day: number } | { readonly weekday: number; readonly nth: number | 'last' };
  /** First year the rule stands in this form. */
  readonly since: number;
};

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;

/** 5 USC 6103(a). Years before 1971 had other rules and have none here. */
const HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, on: { day: 1 }, since: 1971 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, on: { weekday: MONDAY, nth: 3 }, since: 1986 },
  { name: "Washington's Birthday", month: 2, on: { weekday: MONDAY, nth: 3 }, since: 1971 },
  { name: 'Memorial Day', month: 5, on: { weekday: MONDAY, nth: 'last' }, since: 1971 },
  { name: 'Juneteenth National Independence Day', month: 6, on: { day: 19 }, since: 2021 },
  { name: 'Independence Day', month: 7, on: { day: 4 }, since: 1971 },
  { name: 'Labor Day', month: 9, on: { weekday: MONDAY, nth: 1 }, since: 1971 },
  { name: 'Columbus Day', month: 10, on: { weekday: MONDAY, nth: 2 }, since: 1971 },
  { name: 'Veterans Day', month: 11, on: { day: 11 }, since: 1978 },
  { name: 'Thanksgiving Day', month: 11, on: { weekday: THURSDAY, nth: 4 }, since: 1971 },
  { name: 'Christmas Day', month: 12, on: { day: 25 }, since: 1971 },
];

/** The weekdays of the year on which a holiday closes the calendar, in order. */
export function federalHolidays(year: number, calendar: HolidayCalendar): readonly LocalDate[] {
  const first = dayNumberOf(localDateFromParts({ year, month: 1, day: 1 }));
  const last = dayNumberOf(localDateFromParts({ year, month: 12, day: 31 }));
  const holidays: LocalDate[] = [];
  for (let day = first; day <= last; day += 1) {
    if (isClosedForHoliday(day, calendar)) holidays.push(dateOfDayNumber(day));
  }
  return holidays;
}

/** Monday to Friday, closed for the holiday itself or for one that fell on the weekend beside it. */
export function isClosedForHoliday(dayNumber: number, calendar: HolidayCalendar): boolean {
  const weekday = weekdayOfDayNumber(dayNumber);
  if (weekday < MONDAY || weekday > FRIDAY) return false;
  if (fallsOnHoliday(dayNumber)) return true;
  if (weekday === MONDAY) return fallsOnHoliday(dayNumber - 1);
  return weekday === FRIDAY && calendar === 'opm' && fallsOnHoliday(dayNumber + 1);
}

function fallsOnHoliday(dayNumber: number): boolean {
  const { year, month, day } = partsOfDayNumber(dayNumber);
  return HOLIDAY_RULES.some(({ month: inMonth, on, since }) => {
    if (month !== inMonth || year < since) return false;
    if ('day' in on) return day === on.day;
    if (weekdayOfDayNumber(dayNumber) !== on.weekday) return false;
    return on.nth === 'last' ? day > daysInMonth(year, month) - 7 : Math.ceil(day / 7) === on.nth;
  });
}
