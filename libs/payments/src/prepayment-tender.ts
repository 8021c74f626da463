import { DomainError } from '#kernel';
import { type Cents, maxCents, subtractCents, ZERO_CENTS } from '#money';
import type { Tender } from './tender.js';

export const PREPAY_RULES = ['block', 'warn', 'allow'] as const;

export type PrepayRule = (typeof PREPAY_RULES)[number];

/** The clinic's decision for care that is not given yet: `fsa` covers FSA and HRA cards, `hsa` HSA cards. */
export type PrepaymentPolicy = { readonly fsa: PrepayRule; readonly hsa: PrepayRule };

export type PrepaymentWarning = 'FSA_PREPAYMENT' | 'HRA_PREPAYMENT' | 'HSA_PREPAYMENT';

export const PREPAYMENT_WARNING_TEXTS: Readonly<Record<PrepaymentWarning, string>> = {
  FSA_PREPAYMENT:
    'Part of this payment is for care that has not been given yet. An FSA counts an expense only once the care is given, so the plan may refuse it.',
  HRA_PREPAYMENT:
    'Part of this payment is for care that has not been given yet. An HRA counts an expense only once the care is given, so the plan may refuse it.',
  HSA_PREPAYMENT:
    'Part of this payment is for care that has not been given yet. The owner of the HSA answers for it and should keep the receipt of each visit.',
};

export type PrepaymentRequest = {
  readonly tender: Tender;
  readonly amountCents: Cents;
  /** Care already given and not yet paid: this much can come from any account. */
  readonly deliveredUnpaidCents: Cents;
  readonly policy: PrepaymentPolicy;
};

type GuardedTender = 'fsa_card' | 'hra_card' | 'hsa_card';

const WARNINGS: Readonly<Record<GuardedTender, PrepaymentWarning>> = {
  fsa_card: 'FSA_PREPAYMENT',
  hra_card: 'HRA_PREPAYMENT',
  hsa_card: 'HSA_PREPAYMENT',
};

/**
 * Whether the tender may pay for care that is still to come. An FSA or HRA expense is incurred when care is
 * provided, not when it is paid (Prop. Treas. Reg. 1.125-6(a)(2)), so a swipe for undelivered sessions cannot
 * be substantiated; for an HSA no text decides it and the owner carries the risk.
 */
export function prepaymentTender(request: PrepaymentRequest): readonly PrepaymentWarning[] {
  const { tender, amountCents, deliveredUnpaidCents, policy } = request;
  if (!isGuarded(tender)) return [];
  const prepaidCents = maxCents(subtractCents(amountCents, deliveredUnpaidCents), ZERO_CENTS);
  const rule = tender === 'hsa_card' ? policy.hsa : policy.fsa;
  if (prepaidCents === 0 || rule === 'allow') return [];
  if (rule === 'warn') return [WARNINGS[tender]];
  throw new DomainError('TENDER_NOT_FOR_PREPAYMENT', { tender, prepaidCents, deliveredUnpaidCents });
}

function isGuarded(tender: Tender): tender is GuardedTender {
  return tender in WARNINGS;
}
