/** How the money came in; each has its own cash account, because that is where a refund has to go back to. */
export const CASH_TENDERS = ['cash', 'check', 'card', 'ach', 'hsa_card', 'fsa_card', 'hra_card'] as const;

export type CashTender = (typeof CASH_TENDERS)[number];

/**
 * receivable: billed, not paid · deferred: billed, neither paid nor delivered · unearned: paid, not delivered
 * (a contract liability, ASC 606-10-45-2) · revenue: delivered at standard fees · discounts: what the agreed
 * price takes off them · refunds_payable: owed back to the patient.
 */
export type Account =
  `cash:${CashTender}` | 'receivable' | 'deferred' | 'unearned' | 'revenue' | 'discounts' | 'refunds_payable';
