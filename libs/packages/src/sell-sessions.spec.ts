import fc from 'fast-check';
import { InvariantError } from '#kernel';
import { cents, SESSION_ROUNDINGS, sumCents } from '#money';
import { aSoldLine, BUNDLE_LINES } from './packages.fixture.js';
import { sellSessions } from './sell-sessions.js';

const valuesOf = (id: string, rounding: (typeof SESSION_ROUNDINGS)[number]) =>
  sellSessions(BUNDLE_LINES, rounding)
    .filter((session) => session.serviceId === id)
    .map((session) => session.valueCents);

describe('sellSessions', () => {
  it('stores a value for each session of the 2,795.00 bundle, spare cents on the earliest', () => {
    expect(valuesOf('decompression', 'earliest')).toEqual([
      ...Array<number>(6).fill(10559),
      ...Array<number>(14).fill(10558),
    ]);
    expect(valuesOf('pt', 'earliest')).toEqual([8025, 8025, 8024, 8024, 8024, 8024]);
    expect([valuesOf('brace', 'earliest'), valuesOf('exam', 'earliest')]).toEqual([[7518], [12670]]);
  });

  it('stores the cumulative values of the same bundle', () => {
    expect(valuesOf('decompression', 'cumulative').slice(0, 5)).toEqual([10558, 10559, 10558, 10558, 10559]);
    expect(valuesOf('pt', 'cumulative')).toEqual([8024, 8025, 8024, 8024, 8025, 8024]);
  });

  it.each(SESSION_ROUNDINGS)('sells A1 in sessions of 100.00 each, four of them 400.00 (%s)', (rounding) => {
    const sessions = sellSessions([aSoldLine('d', 20, 15000, 200000)], rounding);
    expect(sessions.map((session) => session.valueCents)).toEqual(Array<number>(20).fill(10000));
    expect(sumCents(sessions.slice(0, 4).map((session) => session.valueCents))).toBe(40000);
  });

  it('sells A6, 1,999.00 for 18 sessions, as ten of 111.06 and eight of 111.05', () => {
    const sessions = sellSessions([aSoldLine('d', 18, 15000, 199900)], 'earliest');
    expect(sessions.map((session) => session.valueCents)).toEqual([
      ...Array<number>(10).fill(11106),
      ...Array<number>(8).fill(11105),
    ]);
  });

  it('numbers a service through when it is also sold beside the package', () => {
    const lines = [
      aSoldLine('pt', 2, 9500, 16001),
      aSoldLine('d', 1, 100, 100),
      aSoldLine('pt', 1, 9500, 9500),
    ];
    expect(sellSessions(lines, 'earliest')).toEqual([
      { serviceId: 'pt', sequence: 1, standardCents: 9500, valueCents: 8001 },
      { serviceId: 'pt', sequence: 2, standardCents: 9500, valueCents: 8000 },
      { serviceId: 'd', sequence: 1, standardCents: 100, valueCents: 100 },
      { serviceId: 'pt', sequence: 3, standardCents: 9500, valueCents: 9500 },
    ]);
  });

  it('stops on a line dearer than its standard fee', () => {
    expect(() => sellSessions([aSoldLine('d', 2, 100, 201)], 'earliest')).toThrow(InvariantError);
  });

  it('loses no cent, stays within a cent of even and never sells above the standard fee', () => {
    const line = fc
      .record({
        quantity: fc.integer({ min: 1, max: 60 }),
        unit: fc.integer({ min: 0, max: 50000 }),
        part: fc.nat(1000),
      })
      .map(({ quantity, unit, part }) =>
        aSoldLine('d', quantity, unit, Number((BigInt(unit * quantity) * BigInt(part)) / 1000n)),
      );
    fc.assert(
      fc.property(line, fc.constantFrom(...SESSION_ROUNDINGS), (sold, rounding) => {
        const values = sellSessions([sold], rounding).map((session) => session.valueCents);
        expect(values).toHaveLength(sold.quantity);
        expect(sumCents(values)).toBe(sold.netCents);
        expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
        expect(Math.max(...values)).toBeLessThanOrEqual(sold.unitCents);
      }),
    );
  });

  it('takes only amounts that were checked', () => {
    // @ts-expect-error a bare number is not an amount of money
    const netCents: ReturnType<typeof cents> = 100;
    expect(netCents).toBe(cents(100));
  });
});
