import type { Invoice, Plan, PlanRow } from '../api/types.js';
import { suggestedPayment } from './suggested-payment.js';

const invoice: Invoice = {
  id: 'i1',
  number: 'INV-2026-000001',
  patientId: 'p1',
  patientPackageId: 'pp1',
  state: 'part_paid',
  issuedOn: '2026-03-02',
  totalCents: 100_000,
  paidCents: 20_000,
  balanceCents: 80_000,
};

const row = (sequence: number, collectOn: string, paidCents: number): PlanRow => ({
  sequence,
  kind: sequence === 0 ? 'deposit' : 'installment',
  dueOn: collectOn,
  collectOn,
  amountCents: 25_000,
  paidCents,
  state: paidCents === 0 ? 'due' : paidCents === 25_000 ? 'paid' : 'part_paid',
});

const planOf = (...installments: PlanRow[]): Plan => ({
  id: 'pl1',
  patientId: 'p1',
  patientPackageId: 'pp1',
  invoiceId: 'i1',
  totalCents: 100_000,
  frequency: 'monthly',
  remainderPolicy: 'last',
  disclosureStatus: 'none',
  installments,
});

const plan = planOf(row(0, '2026-03-02', 20_000), row(1, '2026-04-02', 0), row(2, '2026-05-04', 0));

describe('suggestedPayment', () => {
  test('asks for all that is overdue, less what was paid on it', () => {
    expect(suggestedPayment({ invoice, plan, today: '2026-04-10' })).toEqual({
      amountCents: 30_000,
      because: 'Overdue since March 2, 2026.',
    });
  });

  test('asks for the next payment when nothing is overdue, also on the day it is due', () => {
    expect(suggestedPayment({ invoice, plan, today: '2026-03-02' })).toEqual({
      amountCents: 5_000,
      because: 'The deposit, due on March 2, 2026.',
    });
    const later = planOf(row(0, '2026-03-02', 25_000), row(1, '2026-04-02', 0));
    expect(suggestedPayment({ invoice, plan: later, today: '2026-03-20' })).toEqual({
      amountCents: 25_000,
      because: 'The next installment, due on April 2, 2026.',
    });
  });

  test('never asks for more than the invoice still owes', () => {
    const nearlyPaid: Invoice = { ...invoice, balanceCents: 1_200 };
    expect(suggestedPayment({ invoice: nearlyPaid, plan, today: '2026-06-01' }).amountCents).toBe(1_200);
  });

  test('asks for the balance when there is no plan, or nothing of it is open', () => {
    const because = 'The whole balance of INV-2026-000001.';
    const paid = planOf(row(0, '2026-03-02', 25_000));
    expect(suggestedPayment({ invoice, plan: undefined, today: '2026-03-02' })).toEqual({
      amountCents: 80_000,
      because,
    });
    expect(suggestedPayment({ invoice, plan: paid, today: '2026-03-02' }).because).toBe(because);
  });
});
