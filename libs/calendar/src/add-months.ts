import { datePartsOf, daysInMonth, type LocalDate, localDateFromParts } from './local-date.js';

/**
 * The date n months from the anchor: the anchor's day, or the month's last day where that day does not exist.
 * Always counted from the anchor, never from the date before, so day 31 comes back after February.
 * `anchorDay` (1 to 31) is the wanted day when the anchor itself was already cut short.
 */
export function addMonths(anchor: LocalDate, months: number, anchorDay?: number): LocalDate {
  const parts = datePartsOf(anchor);
  const monthIndex = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return localDateFromParts({ year, month, day: Math.min(anchorDay ?? parts.day, daysInMonth(year, month)) });
}
