import { localDate } from '#calendar';
import type { DepositInput } from '#documents';
import { cents } from '#money';

import { aReceiptInput } from './receipt-input.js';

/** 20 sessions for 2,000.00, paid in full before the first. */
export const aDepositInput = (overrides: Partial<DepositInput> = {}): DepositInput => {
  const { clinic, patientName } = aReceiptInput();
  return {
    issuedOn: localDate('2026-12-10'),
    clinic,
    patientName,
    packageName: 'Lumbar disc, 8 weeks',
    invoice: { number: 'INV-2026-000041', totalCents: cents(200_000), paidCents: cents(200_000) },
    payment: {
      receivedOn: localDate('2026-12-10'),
      amountCents: cents(200_000),
      tenderName: 'HSA card',
      reference: 'terminal 7, 004182',
    },
    providedCents: cents(0),
    prepaidCents: cents(200_000),
    ...overrides,
  };
};

/** The third payment of a plan, after six visits of 139.75. */
export const aPaymentOfAPlan: Partial<DepositInput> = {
  issuedOn: localDate('2026-05-05'),
  invoice: { number: 'INV-2026-000017', totalCents: cents(279_500), paidCents: cents(119_500) },
  payment: {
    receivedOn: localDate('2026-05-05'),
    amountCents: cents(40_000),
    tenderName: 'bank transfer',
  },
  providedCents: cents(83_850),
  prepaidCents: cents(35_650),
};

/** A visit of 165.00, paid the day after. */
export const aPaymentOfAVisit: Partial<DepositInput> = {
  issuedOn: localDate('2026-03-06'),
  packageName: 'Physical therapy',
  invoice: { number: 'INV-2026-000003', totalCents: cents(16_500), paidCents: cents(16_500) },
  payment: { receivedOn: localDate('2026-03-05'), amountCents: cents(16_500), tenderName: 'cash' },
  providedCents: cents(16_500),
  prepaidCents: cents(0),
};
