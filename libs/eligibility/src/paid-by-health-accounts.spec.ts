import fc from 'fast-check';
import { cents, sumCents } from '#money';
import { paidByHealthAccounts } from './paid-by-health-accounts.js';

const line = (netCents: number) => ({ netCents: cents(netCents) });
const card = (amountCents: number) => ({ amountCents: cents(amountCents), fromHealthAccount: true });
const cash = (amountCents: number) => ({ amountCents: cents(amountCents), fromHealthAccount: false });

describe('paidByHealthAccounts', () => {
  it.each([
    ['nothing was paid', [line(10_000)], [], [0]],
    ['cash only', [line(10_000), line(10_000)], [cash(20_000)], [0, 0]],
    [
      'the first care by card, the next by cash',
      [line(10_000), line(10_000)],
      [card(10_000), cash(10_000)],
      [10_000, 0],
    ],
    [
      'a card that reaches into the second line',
      [line(10_000), line(10_000)],
      [card(12_500), cash(7_500)],
      [10_000, 2_500],
    ],
    ['a line paid by both', [line(10_000)], [cash(4_000), card(6_000)], [6_000]],
    ['more money than care so far', [line(10_000)], [card(200_000)], [10_000]],
    ['free care', [line(0), line(10_000)], [card(10_000)], [0, 10_000]],
  ])('%s', (_, lines, payments, expected) => {
    expect(paidByHealthAccounts(lines, payments)).toEqual(expected);
  });

  it('never counts more than a line costs, nor more than the cards paid', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 12 });
    const received = fc.array(
      fc.record({ amountCents: fc.integer({ min: 1, max: 90_000 }), fromHealthAccount: fc.boolean() }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(amounts, received, (nets, payments) => {
        const lines = nets.map(line);
        const money = payments.map((payment) => ({ ...payment, amountCents: cents(payment.amountCents) }));
        const paid = paidByHealthAccounts(lines, money);
        paid.forEach((amount, index) => expect(amount).toBeLessThanOrEqual(nets[index] ?? 0));
        const byCards = sumCents(money.filter((one) => one.fromHealthAccount).map((one) => one.amountCents));
        expect(sumCents(paid)).toBeLessThanOrEqual(byCards);
      }),
    );
  });
});
