import { DomainError } from '#kernel';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  datePartsOf,
  dayOfWeek,
  daysBetween,
  formatDateUs,
  formatDateUsShort,
  isAfter,
  isBefore,
  isLocalDate,
  lastDayOfMonth,
  type LocalDate,
  localDate,
  localDateFromParts,
} from './index.js';

const DAY_MS = 86_400_000;
const utc = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`);
const dates = fc
  .integer({ min: Date.UTC(1600, 0, 1) / DAY_MS, max: Date.UTC(2500, 0, 1) / DAY_MS })
  .map((day) => localDate(new Date(day * DAY_MS).toISOString().slice(0, 10)));

describe('localDate', () => {
  it.each([
    '2026-02-31',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
  ])('refuses %s, which does not exist', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(DomainError);
    expect(() => localDate(text)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });

  it.each([
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026/01/01',
    '',
    '٢٠٢٦-٠١-٠١',
    20260101,
    undefined,
  ])('does not read %p', (value) => expect(isLocalDate(value)).toBe(false));

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(localDate(text)).toBe(text);
  });

  it.each([
    [2026, 2, 29],
    [2026, 2.5, 1],
    [2026, 2, 1.5],
    [2026.5, 2, 1],
    [2026, 0, 1],
    [2026, 13, 1],
    [0, 1, 1],
    [10_000, 1, 1],
    [Number.NaN, 1, 1],
  ])('is not made of %p, %p, %p', (year, month, day) => {
    expect(() => localDateFromParts({ year, month, day })).toThrow(DomainError);
  });

  it('is made of parts that exist', () => {
    expect(localDateFromParts({ year: 987, month: 6, day: 5 })).toBe('0987-06-05');
    expect(datePartsOf(localDate('0987-06-05'))).toEqual({ year: 987, month: 6, day: 5 });
  });

  it('is not any string', () => {
    // @ts-expect-error a bare string is not a checked date
    const unchecked: LocalDate = '2026-02-31';
    expect(unchecked).toBe('2026-02-31');
  });
});

describe('days', () => {
  it.each([
    ['2026-03-10', 30, '2026-04-09'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-04-15', 76, '2026-06-30'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(localDate(from), days)).toBe(to);
    expect(daysBetween(localDate(from), localDate(to))).toBe(days);
  });

  it('counts as the built-in UTC calendar does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(utc(moved)).toBe(utc(date) + days * DAY_MS);
        expect(dayOfWeek(moved)).toBe(new Date(utc(moved)).getUTCDay());
        expect(isBefore(date, moved)).toBe(days > 0);
        expect(isAfter(date, moved)).toBe(days < 0);
        expect(compareDates(date, moved)).toBe(-Math.sign(days) + 0);
      }),
    );
  });

  it('refuses to leave the years it can write', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(DomainError);
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(DomainError);
    expect(() => addDays(localDate('2026-01-01'), 0.5)).toThrow(DomainError);
  });
});

describe('addMonths', () => {
  const months = (count: number) => Array.from({ length: count }, (_, month) => month);

  it.each([
    ['2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']],
    ['2026-01-30', ['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30']],
    ['2027-01-29', ['2027-01-29', '2027-02-28', '2027-03-29']],
    ['2028-01-29', ['2028-01-29', '2028-02-29', '2028-03-29']],
    ['2026-11-15', ['2026-11-15', '2026-12-15', '2027-01-15']],
  ])('keeps the day of the anchor %s', (anchor, expected) => {
    expect(months(expected.length).map((month) => addMonths(localDate(anchor), month))).toEqual(expected);
  });

  it.each([
    ['2026-03-10', 36, '2029-03-10'],
    ['2026-03-16', 12, '2027-03-16'],
    ['2026-03-05', 72, '2032-03-05'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %i months is %s', (anchor, count, expected) => {
    expect(addMonths(localDate(anchor), count)).toBe(expected);
  });

  it('takes the wanted day from outside when the anchor was cut short', () => {
    const cut = localDate('2026-02-28');
    expect(months(3).map((month) => addMonths(cut, month, 31))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('lands on the anchor day or, where it does not exist, on the last day of the right month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (anchor, count) => {
        const moved = datePartsOf(addMonths(anchor, count));
        const from = datePartsOf(anchor);
        expect(moved.year * 12 + moved.month).toBe(from.year * 12 + from.month + count);
        const lastDay = new Date(Date.UTC(moved.year, moved.month, 0)).getUTCDate();
        expect(moved.day).toBe(Math.min(from.day, lastDay));
        expect(lastDayOfMonth(addMonths(anchor, count)).slice(8)).toBe(String(lastDay));
      }),
    );
  });
});

describe('formatDateUs', () => {
  it('writes long and short', () => {
    expect(formatDateUs(localDate('2026-03-05'))).toBe('March 5, 2026');
    expect(formatDateUs(localDate('2026-12-31'))).toBe('December 31, 2026');
    expect(formatDateUsShort(localDate('2026-03-05'))).toBe('03/05/2026');
  });
});
