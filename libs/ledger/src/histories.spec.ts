import fc from 'fast-check';
import { type Cents, cents, SESSION_ROUNDINGS, sessionValues, sumCents, ZERO_CENTS } from '#money';
import type { Account } from './account.js';
import { CASH_TENDERS } from './account.js';
import { figuresOf, foldBalances, packageFigures } from './balances.js';
import { invoiceIssued } from './invoice-issued.js';
import type { PackageState } from './package-state.js';
import { paymentReceived } from './payment-received.js';
import type { Posting } from './posting.js';
import { sessionDelivered } from './session-delivered.js';

type Books = { readonly postings: readonly Posting[]; readonly state: PackageState };
type Delivery = { readonly valueCents: Cents; readonly standardCents: Cents };

const EMPTY: Books = {
  postings: [],
  state: { totalCents: ZERO_CENTS, paidCents: ZERO_CENTS, deliveredCents: ZERO_CENTS },
};

function bill(books: Books, amountCents: Cents): Books {
  const totalCents = sumCents([books.state.totalCents, amountCents]);
  const postings = [...books.postings, ...invoiceIssued({ totalCents: amountCents })];
  return { postings, state: { ...books.state, totalCents } };
}

function pay({ postings, state }: Books, tender: (typeof CASH_TENDERS)[number], amountCents: Cents): Books {
  const paidCents = sumCents([state.paidCents, amountCents]);
  const added = paymentReceived({ tender, amountCents, packageState: state });
  return { postings: [...postings, ...added], state: { ...state, paidCents } };
}

function deliver({ postings, state }: Books, delivery: Delivery): Books {
  const deliveredCents = sumCents([state.deliveredCents, delivery.valueCents]);
  const added = sessionDelivered({ ...delivery, packageState: state });
  return { postings: [...postings, ...added], state: { ...state, deliveredCents } };
}

/** The rules of the books again, in plain numbers. */
function expectInvariants({ postings, state }: Books): void {
  const balances = foldBalances(postings);
  const of = (account: Account): number => balances.get(account) ?? 0;
  const cash = CASH_TENDERS.reduce((sum, tender) => sum + of(`cash:${tender}`), 0);
  const { totalCents: total, paidCents: paid, deliveredCents: delivered } = state;
  expect([...balances.values()].reduce<number>((sum, balance) => sum + balance, 0)).toBe(0);
  expect({
    cash,
    receivable: of('receivable'),
    deferred: 0 - of('deferred'),
    unearned: 0 - of('unearned'),
    revenue: 0 - of('revenue') - of('discounts'),
  }).toEqual({
    cash: paid,
    receivable: total - paid,
    deferred: total - Math.max(paid, delivered),
    unearned: Math.max(0, paid - delivered),
    revenue: delivered,
  });
  expect(figuresOf(balances)).toEqual(packageFigures(state));
}

describe('the books of the 2,795.00 bundle', () => {
  const priced = [
    { count: 20, unit: 12500, net: 211166 },
    { count: 6, unit: 9500, net: 48146 },
    { count: 1, unit: 8900, net: 7518 },
    { count: 1, unit: 15000, net: 12670 },
  ];
  const [decompression = [], pt = [], brace = [], exam = []] = priced.map(({ count, unit, net }) =>
    sessionValues(cents(net), count, 'cumulative').map((valueCents) => ({
      valueCents,
      standardCents: cents(unit),
    })),
  );
  const given = [...exam, ...brace, ...decompression.slice(0, 8), ...pt.slice(0, 2)];
  const billed = bill(EMPTY, cents(279500));

  it('earn 1,207.03 and still owe 1,587.97 after exam, brace, 8 decompression and 2 therapy', () => {
    const books = given.reduce(deliver, pay(billed, 'card', cents(279500)));
    const figures = figuresOf(foldBalances(books.postings));
    expect(figures).toEqual({
      receivableCents: 0,
      deferredCents: 0,
      unearnedCents: 158797,
      netRevenueCents: 120703,
    });
    // Standard fees delivered: 150 + 89 + 8 × 125 + 2 × 95.
    expect(foldBalances(books.postings).get('revenue')).toBe(-142900);
    expectInvariants(books);
  });

  it('come to the same revenue when half is paid before and half after the care', () => {
    const early = pay(billed, 'hsa_card', cents(100000));
    const books = pay(given.reduce(deliver, early), 'check', cents(179500));
    expect([...foldBalances(books.postings)]).toEqual([
      ['deferred', 0],
      ['receivable', 0],
      ['cash:hsa_card', 100000],
      ['unearned', -158797],
      ['revenue', -142900],
      ['discounts', 22197],
      ['cash:check', 179500],
    ]);
  });

  it('are empty but for cash and revenue once all is paid and delivered', () => {
    const all = [...exam, ...brace, ...decompression, ...pt];
    const books = all.reduce(deliver, pay(billed, 'ach', cents(279500)));
    expect(figuresOf(foldBalances(books.postings))).toEqual({
      receivableCents: 0,
      deferredCents: 0,
      unearnedCents: 0,
      netRevenueCents: 279500,
    });
  });
});

describe('the books of any package', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('pay' as const),
      part: fc.nat(1000),
      tender: fc.constantFrom(...CASH_TENDERS),
    }),
    fc.record({ kind: fc.constant('deliver' as const) }),
  );
  const history = fc.record({
    count: fc.integer({ min: 1, max: 24 }),
    unit: fc.nat(30000),
    kept: fc.nat(1000),
    rounding: fc.constantFrom(...SESSION_ROUNDINGS),
    billing: fc.constantFrom('at_once', 'per_visit'),
    steps: fc.array(step, { maxLength: 60 }),
  });

  it('balance after every event and show what was billed, paid and delivered', () => {
    fc.assert(
      fc.property(history, ({ count, unit, kept, rounding, billing, steps }) => {
        const netCents = cents(Math.floor((unit * count * kept) / 1000));
        const left = sessionValues(netCents, count, rounding);
        let books = billing === 'at_once' ? bill(EMPTY, netCents) : EMPTY;
        expectInvariants(books);
        for (const event of steps) {
          if (event.kind === 'pay') {
            const open = books.state.totalCents - books.state.paidCents;
            const amountCents = cents(Math.ceil((open * event.part) / 1000));
            if (amountCents > 0) books = pay(books, event.tender, amountCents);
          } else {
            const valueCents = left.shift();
            if (valueCents === undefined) continue;
            if (billing === 'per_visit') books = bill(books, valueCents);
            books = deliver(books, { valueCents, standardCents: cents(unit) });
          }
          expectInvariants(books);
        }
      }),
      { numRuns: 200 },
    );
  });
});
