import type {
  DiscountPolicy,
  Frequency,
  OptionKind,
  PayerKind,
  PricedService,
  Tender,
} from '../api/types.js';
import { cents, formatPpm, formatUsd, ratePpm } from '#money';

export const OPTION_TITLES: Readonly<Record<OptionKind, string>> = {
  pay_per_visit: 'Pay per visit',
  installments: 'Deposit + installments',
  prepay: 'Prepay',
};

export const PAYER_TITLES: Readonly<Record<PayerKind, string>> = {
  self_pay: 'Self-pay',
  commercial: 'Commercial insurance',
  medicare: 'Medicare',
  medicare_advantage: 'Medicare Advantage',
  medicaid: 'Medicaid',
  workers_comp: "Workers' compensation",
  auto: 'Auto',
  va: 'VA',
  tricare: 'TRICARE',
};

export const FREQUENCY_TITLES: Readonly<Record<Frequency, string>> = {
  monthly: 'Monthly',
  twice_a_month: 'Twice a month',
  every_two_weeks: 'Every 2 weeks',
  weekly: 'Weekly',
};

export const TENDER_TITLES: Readonly<Record<Tender, string>> = {
  card: 'Card',
  cash: 'Cash',
  check: 'Check',
  ach: 'Bank transfer (ACH)',
  hsa_card: 'HSA card',
  fsa_card: 'FSA card',
  hra_card: 'HRA card',
};

export function choices<Key extends string>(titles: Readonly<Record<Key, string>>) {
  return (Object.keys(titles) as Key[]).map((value) => ({ value, label: titles[value] }));
}

/** `prompt_pay` and `PROMPT_PAY` both read "Prompt pay". */
export function sentenceCase(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function effectText(effect: DiscountPolicy['effect']): string {
  if (effect.ratePpm !== undefined) return `${formatPpm(ratePpm(effect.ratePpm))} off`;
  return effect.amountCents === undefined ? '' : `${formatUsd(cents(effect.amountCents))} off`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Eligibility classes of the price list; the decision for one account is the API's. */
export const ELIGIBILITY_TITLES: Readonly<Record<PricedService['eligibilityClass'], string>> = {
  MED: 'Medical care',
  DUAL: 'Medical with a letter of necessity',
  GEN: 'General health, not eligible',
  FEE: 'Fee, not eligible',
  FIN: 'Finance cost, not eligible',
  MEMB: 'Membership, not eligible',
};

/** `plan.depositCents` reads "Deposit", `lines.0.quantity` reads "Quantity". */
export function fieldTitle(path: string): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  const words = last.replace(/(Cents|Ids?|Ppm)$/, '').replaceAll(/(?=[A-Z])/g, ' ');
  return sentenceCase(words);
}
