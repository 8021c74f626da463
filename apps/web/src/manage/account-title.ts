import { sentenceCase, TENDER_TITLES } from '../ui/words.js';

const TITLES: Readonly<Record<string, string>> = {
  receivable: 'Receivable: billed, not yet paid',
  deferred: 'Deferred: billed, neither paid nor given',
  unearned: 'Unearned: paid, care not yet given',
  revenue: 'Revenue: care given, at standard fees',
  discounts: 'Discounts on care given',
  refunds_payable: 'Refunds to pay',
};

/** `cash:hsa_card` reads "Cash: HSA card"; an account without a title keeps its own name. */
export function accountTitle(account: string): string {
  const [, tender] = /^cash:(.+)$/.exec(account) ?? [];
  const tenders: Readonly<Record<string, string>> = TENDER_TITLES;
  if (tender !== undefined) return `Cash: ${tenders[tender] ?? tender}`;
  return TITLES[account] ?? sentenceCase(account);
}
