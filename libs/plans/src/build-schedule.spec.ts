import { addDays, daysBetween, isBusinessDay, localDate, ROLL_CONVENTIONS } from '#calendar';
import { cents, REMAINDER_POLICIES } from '#money';
import fc from 'fast-check';
import {
  buildSchedule,
  FREQUENCIES,
  type Frequency,
  INSTALLMENTS_MAX,
  type ScheduleRequest,
} from './index.js';

const aSchedule = (overrides: Partial<ScheduleRequest> = {}) =>
  buildSchedule({
    totalCents: cents(279_500),
    depositCents: cents(0),
    depositDueOn: localDate('2026-01-02'),
    installmentCount: 12,
    frequency: 'monthly',
    firstDueOn: localDate('2026-02-02'),
    remainder: 'last',
    roll: 'following',
    calendar: 'fed',
    ...overrides,
  });
const dueDates = (frequency: Frequency, firstDueOn: string, installmentCount: number) =>
  aSchedule({ frequency, firstDueOn: localDate(firstDueOn), installmentCount }).map((row) => row.dueOn);
const refused = (reason: string) =>
  expect.objectContaining({
    code: 'SCHEDULE_NOT_POSSIBLE',
    details:
      reason === 'INSTALLMENT_COUNT_OUT_OF_RANGE'
        ? { reason, installmentsMax: INSTALLMENTS_MAX }
        : { reason },
  });

describe('due dates', () => {
  it.each<[Frequency, string, string[]]>([
    [
      'monthly',
      '2026-01-31',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    ['monthly', '2026-01-30', ['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30']],
    ['monthly', '2027-01-29', ['2027-01-29', '2027-02-28', '2027-03-29']],
    ['monthly', '2028-01-29', ['2028-01-29', '2028-02-29', '2028-03-29']],
    ['every_two_weeks', '2026-01-02', ['2026-01-02', '2026-01-16', '2026-01-30', '2026-02-13', '2026-02-27']],
    ['weekly', '2026-12-24', ['2026-12-24', '2026-12-31', '2027-01-07']],
    // The 15th and the last day, begun on either.
    [
      'twice_a_month',
      '2026-01-15',
      ['2026-01-15', '2026-01-31', '2026-02-15', '2026-02-28', '2026-03-15', '2026-03-31'],
    ],
    ['twice_a_month', '2026-02-28', ['2026-02-28', '2026-03-15', '2026-03-31', '2026-04-15', '2026-04-30']],
    // d and d + 15, begun on either.
    ['twice_a_month', '2026-01-01', ['2026-01-01', '2026-01-16', '2026-02-01', '2026-02-16']],
    ['twice_a_month', '2026-12-20', ['2026-12-20', '2027-01-05', '2027-01-20', '2027-02-05']],
    [
      'twice_a_month',
      '2026-01-14',
      ['2026-01-14', '2026-01-29', '2026-02-14', '2026-02-28', '2026-03-14', '2026-03-29'],
    ],
    ['twice_a_month', '2026-01-30', ['2026-01-30', '2026-02-15', '2026-02-28', '2026-03-15', '2026-03-30']],
    ['twice_a_month', '2026-03-16', ['2026-03-16', '2026-04-01', '2026-04-16']],
  ])('%s from %s', (frequency, first, expected) => {
    expect(dueDates(frequency, first, expected.length)).toEqual(expected);
  });

  it('collects on a business day, while the nominal dates stay', () => {
    const rows = aSchedule({ firstDueOn: localDate('2026-07-04'), frequency: 'weekly', installmentCount: 3 });
    expect(rows.map(({ dueOn, collectOn }) => [dueOn, collectOn])).toEqual([
      ['2026-07-04', '2026-07-06'],
      ['2026-07-11', '2026-07-13'],
      ['2026-07-18', '2026-07-20'],
    ]);
    const firstCollected = (overrides: Partial<ScheduleRequest>) =>
      aSchedule({ firstDueOn: localDate('2026-07-04'), ...overrides })[0]?.collectOn;
    expect(firstCollected({ roll: 'preceding', calendar: 'fed' })).toBe('2026-07-03');
    expect(firstCollected({ roll: 'preceding', calendar: 'opm' })).toBe('2026-07-02');
  });
});

describe('buildSchedule', () => {
  it('puts the deposit before the installments and takes it on the day itself, a Saturday too', () => {
    const rows = aSchedule({
      totalCents: cents(120_000),
      depositCents: cents(20_000),
      depositDueOn: localDate('2026-03-07'),
      firstDueOn: localDate('2026-04-04'),
      installmentCount: 2,
    });
    expect(rows).toEqual([
      { sequence: 0, kind: 'deposit', dueOn: '2026-03-07', collectOn: '2026-03-07', amountCents: 20_000 },
      { sequence: 1, kind: 'installment', dueOn: '2026-04-04', collectOn: '2026-04-06', amountCents: 50_000 },
      { sequence: 2, kind: 'installment', dueOn: '2026-05-04', collectOn: '2026-05-04', amountCents: 50_000 },
    ]);
  });

  it.each([
    {
      why: 'a quarter down, three monthly',
      total: 100_000,
      deposit: 25_000,
      count: 3,
      amounts: [25_000, 25_000, 25_000, 25_000],
    },
    {
      why: '2,400.00 in six',
      total: 240_000,
      deposit: 0,
      count: 6,
      amounts: [40_000, 40_000, 40_000, 40_000, 40_000, 40_000],
    },
    { why: '100.00 in three', total: 10_000, deposit: 0, count: 3, amounts: [3_333, 3_333, 3_334] },
    { why: 'all but a cent down', total: 10_000, deposit: 9_999, count: 1, amounts: [9_999, 1] },
  ])('$why', ({ total, deposit, count, amounts }) => {
    const rows = aSchedule({
      totalCents: cents(total),
      depositCents: cents(deposit),
      installmentCount: count,
    });
    expect(rows.map((row) => row.amountCents)).toEqual(amounts);
  });

  it.each<[string, Partial<ScheduleRequest>]>([
    ['DEPOSIT_OUT_OF_RANGE', { depositCents: cents(279_501) }],
    ['DEPOSIT_OUT_OF_RANGE', { depositCents: cents(-1) }],
    ['INSTALLMENT_COUNT_OUT_OF_RANGE', { installmentCount: 0 }],
    ['INSTALLMENT_COUNT_OUT_OF_RANGE', { installmentCount: 61 }],
    ['INSTALLMENT_COUNT_OUT_OF_RANGE', { installmentCount: 2.5 }],
    ['INSTALLMENT_WITHOUT_AMOUNT', { depositCents: cents(279_500) }],
    ['INSTALLMENT_WITHOUT_AMOUNT', { totalCents: cents(11) }],
    ['FIRST_DUE_NOT_AFTER_DEPOSIT', { depositCents: cents(1), depositDueOn: localDate('2026-02-02') }],
  ])('refuses with %s: %p', (reason, overrides) => {
    expect(() => aSchedule(overrides)).toThrow(refused(reason));
  });

  it('sums to the total, rises in time, collects on business days, and differs by a cent when spread', () => {
    const requests = fc.record({
      totalCents: fc.integer({ min: 10_000, max: 5_000_000 }).map(cents),
      depositCents: fc.integer({ min: 0, max: 9_000 }).map(cents),
      depositDueOn: fc.constant(localDate('2026-01-01')),
      installmentCount: fc.integer({ min: 1, max: INSTALLMENTS_MAX }),
      frequency: fc.constantFrom(...FREQUENCIES),
      firstDueOn: fc.integer({ min: 1, max: 800 }).map((days) => addDays(localDate('2026-01-01'), days)),
      remainder: fc.constantFrom(...REMAINDER_POLICIES),
      roll: fc.constantFrom(...ROLL_CONVENTIONS),
      calendar: fc.constantFrom('fed' as const, 'opm' as const),
    });
    fc.assert(
      fc.property(requests, (request) => {
        // With rounding up, the last of many small parts can be left without a cent; that one is refused.
        fc.pre(request.totalCents - request.depositCents >= request.installmentCount ** 2);
        const rows = buildSchedule(request);
        expect(rows.reduce((sum, row) => sum + BigInt(row.amountCents), 0n)).toBe(BigInt(request.totalCents));
        const installments = rows.filter((row) => row.kind === 'installment');
        expect(installments.map((row) => row.sequence)).toEqual(installments.map((_, i) => i + 1));
        expect(rows.length - installments.length).toBe(request.depositCents > 0 ? 1 : 0);
        expect(installments[0]?.dueOn).toBe(request.firstDueOn);
        rows.slice(1).forEach((row, i) => expect(daysBetween(rows[i]!.dueOn, row.dueOn)).toBeGreaterThan(0));
        for (const row of installments) {
          expect(isBusinessDay(row.collectOn, request.calendar)).toBe(true);
          expect(Math.abs(daysBetween(row.dueOn, row.collectOn))).toBeLessThanOrEqual(5);
        }
        const amounts = installments.map((row) => row.amountCents);
        if (request.remainder === 'spread')
          expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps two payments in every month when they are twice a month', () => {
    const firsts = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(localDate('2026-01-01'), days));
    fc.assert(
      fc.property(firsts, (first) => {
        const months = dueDates('twice_a_month', first, 25).map((date) => date.slice(0, 7));
        const whole = months.slice(1, -1).filter((month) => month !== months[0] && month !== months.at(-1));
        for (const month of whole) expect(whole.filter((other) => other === month)).toHaveLength(2);
      }),
    );
  });
});
