import { type LocalDate, localDate } from './local-date.js';

/** The only way the program learns what time it is; tests and the sandbox bring their own. */
export interface Clock {
  now(): Date;
}

/** Making a formatter costs more than a hundred uses of it, and a program meets few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The civil date of an instant in an IANA zone such as 'America/Chicago'. */
export function localDateAt(instant: Date, zone: string): LocalDate {
  const parts = new Map(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return localDate(`${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`);
}

export function today(clock: Clock, zone: string): LocalDate {
  return localDateAt(clock.now(), zone);
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
}
