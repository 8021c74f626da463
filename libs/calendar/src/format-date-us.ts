import { datePartsOf, type LocalDate } from './local-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 'March 5, 2026' */
export function formatDateUs(date: LocalDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** '03/05/2026' */
export function formatDateUsShort(date: LocalDate): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;
}
