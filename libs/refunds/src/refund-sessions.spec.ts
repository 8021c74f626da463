import { localDate } from '#calendar';
import { asId, InvariantError, type PaymentId } from '#kernel';
import { cents, sessionValues, SESSION_ROUNDINGS, sumCents } from '#money';
import fc from 'fast-check';
import { type HeldPayment, refundSessions } from './index.js';

const held = (amounts: readonly number[]): HeldPayment[] =>
  amounts.map((amount, i) => ({
    paymentId: asId<PaymentId>(`p${i}`),
    tender: 'card',
    amountCents: cents(amount),
    receivedOn: localDate('2026-03-02'),
  }));

describe('refundSessions', () => {
  it('gives three sessions of 1,999.00 / 18 back at their stored values', () => {
    const values = [11_106, 11_105, 11_105].map(cents);
    const refund = refundSessions({
      valuesCents: values,
      totalCents: cents(199_900),
      payments: held([199_900]),
    });
    expect(refund).toMatchObject({ refundCents: 33_316, cancelledCents: 0 });
    expect(refund.returns).toMatchObject([{ paymentId: 'p0', amountCents: 33_316 }]);
  });

  it.each([
    // paid of 1,080.00 for 12 at 90.00; two are given back: refund, cancelled
    [108_000, 18_000, 0],
    [100_000, 10_000, 8_000],
    [90_000, 0, 18_000],
    [0, 0, 18_000],
  ])('with %p paid takes what is still unpaid off first', (paid, refundCents, cancelledCents) => {
    const request = {
      valuesCents: [cents(9_000), cents(9_000)],
      totalCents: cents(108_000),
      payments: held([paid]),
    };
    expect(refundSessions(request)).toMatchObject({ refundCents, cancelledCents });
  });

  it.each([
    ['more paid than the price', [100], 199, [200]],
    ['more given back than sold', [200], 199, [199]],
  ])('is never asked about %s', (_, values, total, paid) => {
    const request = { valuesCents: values.map(cents), totalCents: cents(total), payments: held(paid) };
    expect(() => refundSessions(request)).toThrow(InvariantError);
  });

  it('however often sessions are given back, returns their values and never more than was paid', () => {
    const scenario = fc.record({
      total: fc.integer({ min: 0, max: 500_000 }),
      sessionCount: fc.integer({ min: 1, max: 30 }),
      rounding: fc.constantFrom(...SESSION_ROUNDINGS),
      paymentShares: fc.array(fc.nat(250), { minLength: 1, maxLength: 4 }),
      rounds: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(scenario, ({ total, sessionCount, rounding, paymentShares, rounds }) => {
        const planned = sessionValues(cents(total), sessionCount, rounding);
        const brought = paymentShares.map((share) => Number((BigInt(total) * BigInt(share)) / 1_000n));
        let payments = held(brought);
        let givenBack = 0n;
        let refunded = 0n;
        for (const size of rounds) {
          const totalCents = sumCents(planned);
          const valuesCents = planned.splice(0, size);
          const value = valuesCents.reduce((sum, each) => sum + BigInt(each), 0n);
          const refund = refundSessions({ valuesCents, totalCents, payments });
          expect(BigInt(refund.refundCents) + BigInt(refund.cancelledCents)).toBe(value);
          expect(refund.returns.reduce((sum, back) => sum + BigInt(back.amountCents), 0n)).toBe(
            BigInt(refund.refundCents),
          );
          const back = new Map(refund.returns.map((each) => [each.paymentId, BigInt(each.amountCents)]));
          payments = payments.map((payment) => ({
            ...payment,
            amountCents: cents(Number(BigInt(payment.amountCents) - (back.get(payment.paymentId) ?? 0n))),
          }));
          expect(payments.every((payment) => payment.amountCents >= 0)).toBe(true);
          givenBack += value;
          refunded += BigInt(refund.refundCents);
        }
        const paid = brought.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const unpaid = BigInt(total) - paid;
        expect(refunded <= paid).toBe(true);
        expect(refunded).toBe(givenBack > unpaid ? givenBack - unpaid : 0n);
      }),
      { numRuns: 200 },
    );
  });
});
