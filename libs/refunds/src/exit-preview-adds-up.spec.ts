import { localDate } from '#calendar';
import { asId, type PaymentId } from '#kernel';
import { cents } from '#money';
import fc from 'fast-check';
import { ENDED_BY, exitPreview, type HeldPayment, REFUND_POLICIES } from './index.js';

const payment = (id: string, amount: number, receivedOn: string): HeldPayment => ({
  paymentId: asId<PaymentId>(id),
  tender: 'card',
  amountCents: cents(amount),
  receivedOn: localDate(receivedOn),
});

describe('exitPreview', () => {
  it('adds up for every package, policy and way of paying', () => {
    const sessions = fc.array(
      fc.record({
        status: fc.constantFrom('planned' as const, 'delivered' as const),
        valueCents: fc.nat(20_000).map(cents),
        standardCents: fc.nat(25_000).map(cents),
      }),
      { minLength: 1, maxLength: 30 },
    );
    const shares = fc.array(fc.nat(1_000), { maxLength: 6 });
    fc.assert(
      fc.property(
        sessions,
        shares,
        fc.constantFrom(...REFUND_POLICIES),
        fc.constantFrom(...ENDED_BY),
        (all, parts, ...how) => {
          const sum = (of: readonly { valueCents: number }[]) =>
            of.reduce((total, each) => total + BigInt(each.valueCents), 0n);
          const total = sum(all);
          const tenders = parts.map((part, i) =>
            payment(`p${i}`, Number((total * BigInt(part)) / 6_000n), `2026-01-0${(part % 9) + 1}`),
          );
          const paid = tenders.reduce((received, held) => received + BigInt(held.amountCents), 0n);
          const [policy, endedBy] = how;
          const preview = exitPreview({
            policy,
            endedBy,
            paidCents: cents(Number(paid)),
            sessions: all,
            tenders,
          });

          const refund = BigInt(preview.refundCents);
          const due = BigInt(preview.balanceDueCents);
          expect(refund - due).toBe(paid - BigInt(preview.usedCents));
          expect(refund === 0n || due === 0n).toBe(true);
          expect(refund >= 0n && refund <= paid).toBe(true);
          expect(paid + due + BigInt(preview.cancelledCents)).toBe(total);
          expect(preview.cancelledCents).toBeGreaterThanOrEqual(0);

          const usedValue = sum(all.filter((session) => session.status === 'delivered'));
          expect(due <= (usedValue > paid ? usedValue - paid : 0n)).toBe(true);
          const proRata = paid > usedValue ? paid - usedValue : 0n;
          if (policy === 'pro_rata' || endedBy !== 'patient') expect(refund).toBe(proRata);
          if (policy === 'best_of') expect(refund >= proRata).toBe(true);

          expect(preview.returns.reduce((back, each) => back + BigInt(each.amountCents), 0n)).toBe(refund);
          const received = new Map(tenders.map((held) => [held.paymentId, held.amountCents]));
          for (const back of preview.returns) {
            expect(back.amountCents).toBeGreaterThan(0);
            expect(back.amountCents).toBeLessThanOrEqual(received.get(back.paymentId) ?? -1);
          }
          const days = preview.returns.map((back) => back.receivedOn);
          expect(days).toEqual([...days].sort().reverse());
        },
      ),
      { numRuns: 300 },
    );
  });
});
