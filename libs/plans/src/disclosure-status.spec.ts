import { cents } from '#money';
import { type DisclosureReason, disclosureStatus } from './index.js';

const status = (cashPrice: number, planTotal: number, installmentCount: number) =>
  disclosureStatus({
    cashPriceCents: cents(cashPrice),
    planTotalCents: cents(planTotal),
    installmentCount,
    hasWrittenAgreement: true,
  });

describe('disclosureStatus', () => {
  it.each<{
    why: string;
    cash: number;
    plan: number;
    count: number;
    reasons: DisclosureReason[];
    charge: number;
  }>([
    {
      why: '200.00 down and 4 × 250.00 of 1,200.00',
      cash: 120_000,
      plan: 120_000,
      count: 4,
      reasons: [],
      charge: 0,
    },
    {
      why: '200.00 down and 5 × 200.00 of 1,200.00',
      cash: 120_000,
      plan: 120_000,
      count: 5,
      reasons: ['MORE_THAN_FOUR_INSTALLMENTS'],
      charge: 0,
    },
    {
      why: '350.00 down and 9 × 350.00 against 3,150.00 in full',
      cash: 315_000,
      plan: 350_000,
      count: 9,
      reasons: ['MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'],
      charge: 35_000,
    },
    {
      why: '11 × 291.67 and 291.63 against 3,150.00 in full',
      cash: 315_000,
      plan: 11 * 29_167 + 29_163,
      count: 12,
      reasons: ['MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'],
      charge: 35_000,
    },
    {
      why: 'one installment and a cent more',
      cash: 120_000,
      plan: 120_001,
      count: 1,
      reasons: ['FINANCE_CHARGE'],
      charge: 1,
    },
    {
      why: 'a plan cheaper than paying in full',
      cash: 120_000,
      plan: 110_000,
      count: 2,
      reasons: [],
      charge: 0,
    },
  ])('$why', ({ cash, plan, count, reasons, charge }) => {
    expect(status(cash, plan, count)).toEqual({
      status: reasons.length > 0 ? 'required' : 'none',
      reasons,
      implicitFinanceChargeCents: charge,
    });
  });

  it('does not count installments that no written agreement asks for, but always the finance charge', () => {
    const oral = { cashPriceCents: cents(100_000), installmentCount: 10, hasWrittenAgreement: false };
    expect(disclosureStatus({ ...oral, planTotalCents: cents(100_000) }).status).toBe('none');
    expect(disclosureStatus({ ...oral, planTotalCents: cents(100_001) }).reasons).toEqual(['FINANCE_CHARGE']);
  });

  it('is not asked about paying in full', () => {
    expect(() => status(1, 1, 0)).toThrow('a plan has installments');
  });
});
