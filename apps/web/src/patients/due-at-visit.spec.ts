import type { PatientPackage } from '../api/types.js';
import { dueAtVisit, isPayableAtVisit } from './due-at-visit.js';

const session = (
  serviceId: string,
  sequence: number,
  valueCents: number,
  state: 'planned' | 'delivered',
) => ({
  id: `${serviceId}-${sequence}`,
  serviceId,
  sequence,
  standardCents: 15_000,
  valueCents,
  state,
});

const sold: PatientPackage = {
  id: 'pp1',
  patientId: 'p1',
  quoteId: 'q1',
  option: 'installments',
  name: '3 decompression + 1 PT',
  state: 'active',
  soldOn: '2026-03-02',
  totalCents: 46_096,
  paidCents: 20_000,
  deliveredCents: 12_163,
  unearnedCents: 7_837,
  release: 'as_paid',
  refundPolicy: 'best_of',
  services: [],
  sessions: [
    session('d', 3, 12_162, 'planned'),
    session('d', 2, 12_162, 'planned'),
    session('d', 1, 12_163, 'delivered'),
    session('t', 1, 9_609, 'planned'),
  ],
};

describe('dueAtVisit', () => {
  test.each([
    ['nothing chosen', sold, [], 0],
    ['covered by what is paid', { ...sold, paidCents: 46_096 }, ['d', 't'], 0],
    ['in part covered', sold, ['d', 't'], 13_934],
    ['an exact cover', { ...sold, paidCents: 24_325 }, ['d'], 0],
    ['each visit paid by itself', { ...sold, option: 'pay_per_visit' as const }, ['d', 't'], 21_771],
    ['a service that is used up', { ...sold, option: 'pay_per_visit' as const }, ['x'], 0],
  ])('%s', (_what, from, serviceIds, due) => {
    expect(dueAtVisit(from, serviceIds)).toBe(due);
  });
});

describe('isPayableAtVisit', () => {
  test.each([
    [sold, true],
    [{ ...sold, paidCents: 46_096 }, false],
    [{ ...sold, option: 'pay_per_visit' as const, paidCents: 46_096 }, true],
  ])('is decided by what is open', (from, payable) => {
    expect(isPayableAtVisit(from)).toBe(payable);
  });
});
