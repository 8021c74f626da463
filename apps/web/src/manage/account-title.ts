import { sentenceCase, TENDER_TITLES } from '../ui/words.js';

const MEANINGS: Readonly<Record<string, string>> = {
  receivable: 'billed, not yet paid',
  deferred: 'billed, neither paid nor given',
  unearned: 'paid, care not yet given',
  revenue: 'care given, at standard fees',
  discounts: 'on care given',
  refunds_payable: 'owed back to patients',
};

/** `cash:hsa_card` reads "Cash (HSA card)"; an account without a title keeps its own name. */
export function accountTitle(account: string): string {
  const [, tender] = /^cash:(.+)$/.exec(account) ?? [];
  const tenders: Readonly<Record<string, string>> = TENDER_TITLES;
  return tender === undefined ? sentenceCase(account) : `Cash (${tenders[tender] ?? tender})`;
}

export function accountMeaning(account: string): string {
  return MEANINGS[account] ?? '';
}
