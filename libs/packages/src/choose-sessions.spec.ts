import fc from 'fast-check';
import { DomainError } from '#kernel';
import { cents, sumCents } from '#money';
import { chooseSessions } from './choose-sessions.js';
import { BUNDLE_LINES, serviceId, withDelivered } from './packages.fixture.js';
import { sellSessions } from './sell-sessions.js';
import type { Release, SoldSession } from './session.js';

const BUNDLE = sellSessions(BUNDLE_LINES, 'earliest');
const draw = (
  delivered: Readonly<Record<string, number>>,
  wanted: readonly string[],
  paidCents: number,
  release: Release = 'as_paid',
) =>
  chooseSessions({
    sessions: withDelivered(BUNDLE, delivered),
    wanted: wanted.map(serviceId),
    paidCents: cents(paidCents),
    release,
  });
const drawn = (sessions: readonly SoldSession[]) =>
  sessions.map((session) => `${session.serviceId} ${session.sequence}`);

describe('chooseSessions', () => {
  it('draws the next session of each service, one named twice twice', () => {
    const sessions = draw({ decompression: 8, pt: 2 }, ['pt', 'decompression', 'pt'], 279500);
    expect(drawn(sessions)).toEqual(['pt 3', 'decompression 9', 'pt 4']);
  });

  it('goes by the number of the session, not by the order of the rows', () => {
    const sessions = withDelivered(BUNDLE, { pt: 1 }).toReversed();
    const chosen = chooseSessions({
      sessions,
      wanted: [serviceId('pt')],
      paidCents: cents(279500),
      release: 'as_paid',
    });
    expect(drawn(chosen)).toEqual(['pt 2']);
  });

  it('draws nothing for a visit without services', () => {
    expect(draw({}, [], 0)).toEqual([]);
  });

  it('says which service has none left', () => {
    const drawing = () => draw({ pt: 5 }, ['pt', 'pt'], 279500);
    expect(drawing).toThrow(new DomainError('SESSION_NONE_LEFT'));
    expect(errorOf(drawing).details).toEqual({ serviceId: 'pt' });
    expect(() => draw({}, ['laser'], 279500, 'at_once')).toThrow('SESSION_NONE_LEFT');
  });

  it('opens a session to the cent it is paid with, and says what is missing', () => {
    // Exam 126.70 and the first decompression 105.59 are delivered; the second costs 105.59 more: 337.88.
    const delivered = { exam: 1, decompression: 1 };
    expect(drawn(draw(delivered, ['decompression'], 33788))).toEqual(['decompression 2']);
    const drawing = () => draw(delivered, ['decompression'], 33787);
    expect(drawing).toThrow(new DomainError('SESSION_LOCKED'));
    expect(errorOf(drawing).details).toEqual({ missingCents: 1 });
    expect(errorOf(() => draw(delivered, ['decompression', 'pt'], 20000)).details).toEqual({
      missingCents: 21813,
    });
  });

  it('asks for no money when everything is released at once', () => {
    expect(drawn(draw({}, ['exam'], 0, 'at_once'))).toEqual(['exam 1']);
  });

  it('never lets care run ahead of the money', () => {
    const story = fc.record({
      payments: fc.array(fc.integer({ min: 0, max: 60000 }), { maxLength: 12 }),
      visits: fc.array(fc.array(fc.constantFrom('decompression', 'pt', 'brace', 'exam'), { maxLength: 4 }), {
        maxLength: 30,
      }),
    });
    fc.assert(
      fc.property(story, ({ payments, visits }) => {
        let sessions = withDelivered(BUNDLE, {});
        let paidCents = cents(0);
        for (const [day, wanted] of visits.entries()) {
          paidCents = sumCents([paidCents, cents(payments[day] ?? 0)]);
          try {
            const request = {
              sessions,
              wanted: wanted.map(serviceId),
              paidCents,
              release: 'as_paid' as const,
            };
            const chosen = new Set(chooseSessions(request));
            expect(chosen.size).toBe(wanted.length);
            sessions = sessions.map((session) =>
              chosen.has(session) ? { ...session, status: 'delivered' as const } : session,
            );
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
          const delivered = sessions.filter((session) => session.status === 'delivered');
          expect(sumCents(delivered.map((session) => session.valueCents))).toBeLessThanOrEqual(paidCents);
          for (const row of delivered) {
            const earlier = sessions.filter(
              (one) => one.serviceId === row.serviceId && one.sequence < row.sequence,
            );
            expect(earlier.every((one) => one.status === 'delivered')).toBe(true);
          }
        }
      }),
    );
  });
});

function errorOf(action: () => unknown): DomainError {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new DomainError('INTERNAL');
}
