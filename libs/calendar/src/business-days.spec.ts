import fc from 'fast-check';
import {
  addBusinessDays,
  addDays,
  countBusinessDays,
  federalHolidays,
  type HolidayCalendar,
  isBusinessDay,
  localDate,
  roll,
  ROLL_CONVENTIONS,
  type RollConvention,
} from './index.js';

const OPM_2026 = [
  '01-01',
  '01-19',
  '02-16',
  '05-25',
  '06-19',
  '07-03',
  '09-07',
  '10-12',
  '11-11',
  '11-26',
  '12-25',
];
const OPM_2027 = [
  '01-01',
  '01-18',
  '02-15',
  '05-31',
  '06-18',
  '07-05',
  '09-06',
  '10-11',
  '11-11',
  '11-25',
  '12-24',
  '12-31',
];
const calendars = fc.constantFrom<HolidayCalendar>('opm', 'fed');
const days2020to2040 = fc
  .integer({ min: 0, max: 7_300 })
  .map((days) => addDays(localDate('2020-06-15'), days));

describe('federalHolidays', () => {
  it.each<[number, HolidayCalendar, string[]]>([
    [2026, 'opm', OPM_2026],
    [2026, 'fed', OPM_2026.filter((day) => day !== '07-03')],
    [2027, 'opm', OPM_2027],
    [2027, 'fed', OPM_2027.filter((day) => !['06-18', '12-24', '12-31'].includes(day))],
  ])('of %i on the %s calendar', (year, calendar, expected) => {
    expect(federalHolidays(year, calendar)).toEqual(expected.map((day) => `${year}-${day}`));
  });

  it('observes New Year of 2028, a Saturday, in 2027 and not in 2028', () => {
    expect(federalHolidays(2027, 'opm')).toContain('2027-12-31');
    expect(federalHolidays(2028, 'opm')[0]).toBe('2028-01-17');
  });

  it('knows Juneteenth only since 2021', () => {
    expect(federalHolidays(2020, 'fed')).not.toContain('2020-06-19');
    expect(federalHolidays(2021, 'opm')).toContain('2021-06-18');
    expect(federalHolidays(2021, 'fed').some((day) => day.startsWith('2021-06'))).toBe(false);
    expect(federalHolidays(2022, 'fed')).toContain('2022-06-20');
  });
});

describe('isBusinessDay', () => {
  it('is Monday to Friday outside the list of holidays', () => {
    fc.assert(
      fc.property(days2020to2040, calendars, (date, calendar) => {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        const holiday = federalHolidays(Number(date.slice(0, 4)), calendar).includes(date);
        expect(isBusinessDay(date, calendar)).toBe(weekday >= 1 && weekday <= 5 && !holiday);
      }),
    );
  });
});

describe('roll', () => {
  it.each<[string, RollConvention, HolidayCalendar, string]>([
    ['2026-07-04', 'following', 'opm', '2026-07-06'],
    ['2026-07-04', 'preceding', 'opm', '2026-07-02'],
    ['2026-07-04', 'following', 'fed', '2026-07-06'],
    ['2026-07-04', 'preceding', 'fed', '2026-07-03'],
    ['2026-05-30', 'following', 'fed', '2026-06-01'],
    ['2026-05-30', 'modified_following', 'fed', '2026-05-29'],
    ['2026-01-19', 'following', 'opm', '2026-01-20'],
    ['2026-11-26', 'following', 'opm', '2026-11-27'],
    ['2027-01-01', 'following', 'opm', '2027-01-04'],
    ['2027-01-01', 'preceding', 'opm', '2026-12-31'],
    ['2026-03-05', 'preceding', 'opm', '2026-03-05'],
    ['2026-03-07', 'modified_following', 'opm', '2026-03-09'],
  ])('%s %s on the %s calendar goes to %s', (date, convention, calendar, expected) => {
    expect(roll(localDate(date), convention, calendar)).toBe(expected);
  });

  it('ends on a business day, moves an open day nowhere, and skips no open day', () => {
    fc.assert(
      fc.property(
        days2020to2040,
        fc.constantFrom(...ROLL_CONVENTIONS),
        calendars,
        (date, convention, calendar) => {
          const rolled = roll(date, convention, calendar);
          expect(isBusinessDay(rolled, calendar)).toBe(true);
          if (isBusinessDay(date, calendar)) expect(rolled).toBe(date);
          if (convention === 'modified_following') expect(rolled.slice(0, 7)).toBe(date.slice(0, 7));
          if (rolled > date) expect(countBusinessDays(date, rolled, calendar)).toBe(1);
          if (rolled < date) expect(countBusinessDays(rolled, date, calendar)).toBe(0);
        },
      ),
    );
  });
});

describe('countBusinessDays', () => {
  it.each([
    ['scheduled Monday for Thursday', '2026-03-02', '2026-03-05', 3],
    ['scheduled Monday for Wednesday', '2026-03-02', '2026-03-04', 2],
    ['scheduled Monday for Friday of the next week', '2026-03-02', '2026-03-13', 9],
    ['scheduled Monday for Monday in two weeks', '2026-03-02', '2026-03-16', 10],
    ['over a holiday weekend', '2026-05-22', '2026-05-26', 1],
    ['the same day', '2026-03-02', '2026-03-02', 0],
    ['backwards', '2026-03-05', '2026-03-02', 0],
    ['the first example of the rule, 2022', '2022-01-03', '2022-01-06', 3],
  ])('%s: after %s through %s is %i', (_, after, through, expected) => {
    expect(countBusinessDays(localDate(after), localDate(through), 'opm')).toBe(expected);
  });
});

describe('addBusinessDays', () => {
  it.each([
    ['one after scheduling', '2026-03-02', 1, '2026-03-03'],
    ['three after scheduling', '2026-03-02', 3, '2026-03-05'],
    ['three after a Friday request', '2026-03-06', 3, '2026-03-11'],
    ['three over the observed Fourth of July', '2026-07-01', 3, '2026-07-07'],
    ['one after scheduling, 2022', '2022-01-03', 1, '2022-01-04'],
    ['one before a Monday service', '2026-03-16', -1, '2026-03-13'],
    ['one before the Tuesday after Memorial Day', '2026-05-26', -1, '2026-05-22'],
    ['ten to the Montana trust account', '2026-03-02', 10, '2026-03-16'],
    ['fourteen for an Ohio refund', '2026-03-02', 14, '2026-03-20'],
    ['none, even on a Sunday', '2026-03-01', 0, '2026-03-01'],
  ])('%s: %s %i is %s', (_, date, count, expected) => {
    expect(addBusinessDays(localDate(date), count, 'opm')).toBe(expected);
  });

  it('is undone by counting', () => {
    fc.assert(
      fc.property(days2020to2040, fc.integer({ min: 1, max: 60 }), calendars, (date, count, calendar) => {
        const later = addBusinessDays(date, count, calendar);
        expect(countBusinessDays(date, later, calendar)).toBe(count);
        expect(isBusinessDay(later, calendar)).toBe(true);
        const earlier = addBusinessDays(date, -count, calendar);
        expect(countBusinessDays(addDays(earlier, -1), addDays(date, -1), calendar)).toBe(count);
      }),
    );
  });
});
