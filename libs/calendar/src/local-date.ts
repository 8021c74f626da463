import { type Brand, DomainError } from '#kernel';

/** A civil date 'YYYY-MM-DD' in the clinic's zone, years 0001 to 9999. Has no time and no zone of its own. */
export type LocalDate = Brand<string, 'LocalDate'>;

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && SHAPE.test(value) && exists(datePartsOf(value as LocalDate));
}

/** Refuses a day that does not exist (31 February) instead of moving it. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw notADate();
  return text;
}

export function localDateFromParts(parts: DateParts): LocalDate {
  if (!exists(parts)) throw notADate();
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}` as LocalDate;
}

/** month 1 to 12. */
export function datePartsOf(date: LocalDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  const { year, month } = datePartsOf(date);
  return localDateFromParts({ year, month, day: daysInMonth(year, month) });
}

/** For sorting: negative when the first is earlier. */
export function compareDates(first: LocalDate, second: LocalDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

export function isBefore(date: LocalDate, other: LocalDate): boolean {
  return date < other;
}

export function isAfter(date: LocalDate, other: LocalDate): boolean {
  return date > other;
}

function exists({ year, month, day }: DateParts): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

function notADate(): DomainError {
  return new DomainError('VALIDATION_FAILED', { expected: 'a date YYYY-MM-DD that exists' });
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
