import fc from 'fast-check';
import { cents } from '#money';
import { chooseSessions } from './choose-sessions.js';
import { aSoldLine, BUNDLE_LINES, withDelivered } from './packages.fixture.js';
import { sellSessions } from './sell-sessions.js';
import { RELEASES } from './session.js';
import { summarizePackage } from './summarize-package.js';

const BUNDLE = sellSessions(BUNDLE_LINES, 'earliest');

describe('summarizePackage', () => {
  it('counts what is delivered, left and open, and the money behind it', () => {
    // Exam, brace, 8 decompression (844.70) and 2 therapy (160.50) delivered: 1,207.08 of 1,500.00 paid.
    const sessions = withDelivered(BUNDLE, { exam: 1, brace: 1, decompression: 8, pt: 2 });
    const summary = summarizePackage({ sessions, paidCents: cents(150000), release: 'as_paid' });
    expect(summary).toEqual({
      services: [
        { serviceId: 'decompression', total: 20, delivered: 8, left: 12, unlocked: 2 },
        { serviceId: 'pt', total: 6, delivered: 2, left: 4, unlocked: 3 },
        { serviceId: 'brace', total: 1, delivered: 1, left: 0, unlocked: 0 },
        { serviceId: 'exam', total: 1, delivered: 1, left: 0, unlocked: 0 },
      ],
      totalCents: 279500,
      paidCents: 150000,
      deliveredCents: 120708,
      unearnedCents: 29292,
    });
  });

  it('opens everything at once and shows no unearned money while care runs ahead', () => {
    const sessions = withDelivered(BUNDLE, { exam: 1 });
    const summary = summarizePackage({ sessions, paidCents: cents(10000), release: 'at_once' });
    expect(summary.services.map((service) => service.unlocked)).toEqual([20, 6, 1, 0]);
    expect(summary.unearnedCents).toBe(0);
    const locked = summarizePackage({ sessions, paidCents: cents(10000), release: 'as_paid' });
    expect(locked.services.map((service) => service.unlocked)).toEqual([0, 0, 0, 0]);
  });

  it('promises exactly what chooseSessions gives', () => {
    const given = fc.record({
      delivered: fc.record({ decompression: fc.nat(20), pt: fc.nat(6) }),
      paid: fc.nat(279500),
      release: fc.constantFrom(...RELEASES),
    });
    fc.assert(
      fc.property(given, ({ delivered, paid, release }) => {
        const sessions = withDelivered(BUNDLE, delivered);
        const money = { paidCents: cents(paid), release };
        for (const service of summarizePackage({ sessions, ...money }).services) {
          const draw = (count: number) =>
            chooseSessions({ sessions, wanted: Array(count).fill(service.serviceId), ...money });
          if (service.unlocked > 0) expect(draw(service.unlocked)).toHaveLength(service.unlocked);
          if (service.unlocked < service.left)
            expect(() => draw(service.unlocked + 1)).toThrow('SESSION_LOCKED');
          if (service.unlocked === service.left)
            expect(() => draw(service.left + 1)).toThrow('SESSION_NONE_LEFT');
        }
      }),
    );
  });

  it('knows a free session needs no further money', () => {
    const sessions = withDelivered(sellSessions([aSoldLine('bonus', 2, 5000, 0)], 'earliest'), {});
    const summary = summarizePackage({ sessions, paidCents: cents(0), release: 'as_paid' });
    expect(summary.services[0]).toMatchObject({ left: 2, unlocked: 2 });
  });
});
