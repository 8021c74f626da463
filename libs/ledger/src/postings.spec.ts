import { InvariantError } from '#kernel';
import { cents } from '#money';
import type { Account } from './account.js';
import { foldBalances } from './balances.js';
import { invoiceIssued } from './invoice-issued.js';
import type { PackageState } from './package-state.js';
import { paymentReceived } from './payment-received.js';
import { type Posting, reversePostings } from './posting.js';
import { sessionDelivered } from './session-delivered.js';

const state = (totalCents: number, paidCents: number, deliveredCents: number): PackageState => ({
  totalCents: cents(totalCents),
  paidCents: cents(paidCents),
  deliveredCents: cents(deliveredCents),
});
const posting = (from: Account, to: Account, amountCents: number): Posting => ({
  from,
  to,
  amountCents: cents(amountCents),
});

describe('invoiceIssued', () => {
  it('makes a receivable and earns nothing', () => {
    expect(invoiceIssued({ totalCents: cents(279500) })).toEqual([posting('deferred', 'receivable', 279500)]);
  });

  it('leaves no posting for a free package', () => {
    expect(invoiceIssued({ totalCents: cents(0) })).toEqual([]);
  });
});

describe('paymentReceived', () => {
  const cases: { what: string; before: PackageState; pays: number; prepaid: number }[] = [
    { what: 'before any care', before: state(100000, 0, 0), pays: 40000, prepaid: 40000 },
    { what: 'ahead of care', before: state(100000, 40000, 10000), pays: 20000, prepaid: 20000 },
    { what: 'for care given before it', before: state(100000, 0, 50000), pays: 40000, prepaid: 0 },
    {
      what: 'partly for care given before it',
      before: state(100000, 30000, 50000),
      pays: 40000,
      prepaid: 20000,
    },
    { what: 'the last cent', before: state(100000, 99999, 99999), pays: 1, prepaid: 1 },
  ];

  it.each(cases)('$what: $prepaid of $pays becomes unearned', ({ before, pays, prepaid }) => {
    const postings = paymentReceived({ tender: 'fsa_card', amountCents: cents(pays), packageState: before });
    expect(postings).toEqual([
      posting('receivable', 'cash:fsa_card', pays),
      ...(prepaid === 0 ? [] : [posting('unearned', 'deferred', prepaid)]),
    ]);
  });

  it.each([0, -1, 60001])('stops on a payment of %i where 600.00 are open', (pays) => {
    const packageState = state(100000, 40000, 0);
    expect(() => paymentReceived({ tender: 'cash', amountCents: cents(pays), packageState })).toThrow(
      InvariantError,
    );
  });
});

describe('sessionDelivered', () => {
  const cases: { what: string; before: PackageState; legs: readonly Posting[] }[] = [
    {
      what: 'uses up prepaid money',
      before: state(100000, 100000, 50000),
      legs: [posting('revenue', 'unearned', 10000)],
    },
    {
      what: 'given ahead of the money',
      before: state(100000, 0, 0),
      legs: [posting('revenue', 'deferred', 10000)],
    },
    {
      what: 'partly prepaid',
      before: state(100000, 14000, 10000),
      legs: [posting('revenue', 'unearned', 4000), posting('revenue', 'deferred', 6000)],
    },
  ];

  it.each(cases)('$what', ({ before, legs }) => {
    const postings = sessionDelivered({
      valueCents: cents(10000),
      standardCents: cents(12500),
      packageState: before,
    });
    expect(postings).toEqual([...legs, posting('revenue', 'discounts', 2500)]);
  });

  it('shows no discount at the standard fee, and nothing but discount for a free session', () => {
    const packageState = state(10000, 10000, 0);
    expect(sessionDelivered({ valueCents: cents(10000), standardCents: cents(10000), packageState })).toEqual(
      [posting('revenue', 'unearned', 10000)],
    );
    expect(sessionDelivered({ valueCents: cents(0), standardCents: cents(10000), packageState })).toEqual([
      posting('revenue', 'discounts', 10000),
    ]);
  });

  it.each([
    { valueCents: cents(12501), standardCents: cents(12500), packageState: state(100000, 0, 0) },
    { valueCents: cents(10000), standardCents: cents(12500), packageState: state(100000, 0, 90001) },
    { valueCents: cents(10000), standardCents: cents(12500), packageState: state(100000, 100001, 0) },
  ])('stops on what cannot be: %o', (session) => {
    expect(() => sessionDelivered(session)).toThrow(InvariantError);
  });
});

describe('reversePostings', () => {
  it('brings every account back to where it was', () => {
    const postings = sessionDelivered({
      valueCents: cents(10000),
      standardCents: cents(12500),
      packageState: state(100000, 14000, 10000),
    });
    const balances = foldBalances([...postings, ...reversePostings(postings)]);
    expect([...balances.values()]).toEqual([0, 0, 0, 0]);
  });
});

describe('foldBalances', () => {
  it('counts debits positive and credits negative, in the order of the accounts', () => {
    const balances = foldBalances([
      posting('deferred', 'receivable', 500),
      posting('receivable', 'cash:card', 200),
      posting('unearned', 'deferred', 200),
    ]);
    expect([...balances]).toEqual([
      ['deferred', -300],
      ['receivable', 300],
      ['cash:card', 200],
      ['unearned', -200],
    ]);
  });

  it.each([
    posting('revenue', 'revenue', 5),
    posting('revenue', 'unearned', 0),
    posting('revenue', 'unearned', -5),
  ])('stops on a posting that moves nothing: %o', (wrong) => {
    expect(() => foldBalances([wrong])).toThrow(InvariantError);
  });

  it('knows its accounts', () => {
    // @ts-expect-error there is no such account
    const account: Account = 'cash:vouchers';
    expect(account).toBe('cash:vouchers');
  });
});
