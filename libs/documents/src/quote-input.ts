import type { LocalDate } from '#calendar';
import type { Cents, Ppm } from '#money';
import type { ClinicLetterhead } from './letterhead.js';
import type { DocumentProvider } from './provider.js';

export type QuoteOptionKind = 'pay_per_visit' | 'installments' | 'prepay';

/** One step from the standard fee to the price of a line, by the name the clinic gave it. */
export type QuoteAdjustment = {
  readonly name: string;
  /** Above zero: what the step takes off. */
  readonly amountCents: Cents;
  readonly ratePpm?: Ppm;
};

export type QuoteLine = {
  readonly name: string;
  readonly billingCode?: string;
  readonly quantity: number;
  readonly unitCents: Cents;
  readonly standardCents: Cents;
  readonly adjustments: readonly QuoteAdjustment[];
  readonly netCents: Cents;
  /** The price by single sessions: how many carry which value. Empty for what is not sold as sessions. */
  readonly sessionValues: readonly { readonly valueCents: Cents; readonly count: number }[];
  /** Whole sentences, in the order of the computation. */
  readonly why: readonly string[];
};

export type QuoteScheduleRow = {
  /** The deposit is 0, installments count from 1. */
  readonly sequence: number;
  readonly kind: 'deposit' | 'installment';
  readonly dueOn: LocalDate;
  /** The business day on which the money is collected. */
  readonly collectOn: LocalDate;
  readonly amountCents: Cents;
};

export type QuoteDisclosureReason = 'MORE_THAN_FOUR_INSTALLMENTS' | 'FINANCE_CHARGE';

export type QuoteDisclosure = {
  readonly status: 'none' | 'required';
  readonly reasons: readonly QuoteDisclosureReason[];
  /** What the plan costs more than paying at once, 12 CFR 1026.4(b)(9). */
  readonly implicitFinanceChargeCents: Cents;
};

export type QuoteOption = {
  readonly kind: QuoteOptionKind;
  readonly standardCents: Cents;
  readonly netCents: Cents;
  readonly averagePerVisitCents: Cents;
  readonly visitCount: number;
  readonly eligibleCents: Cents;
  readonly lines: readonly QuoteLine[];
  /** Empty when every visit is paid on its own day. */
  readonly schedule: readonly QuoteScheduleRow[];
  readonly lastPaymentOn?: LocalDate;
  readonly disclosure: QuoteDisclosure;
  readonly cheapest: boolean;
};

/** Everything a quote says, already decided and priced. */
export type QuoteInput = {
  /** As people say it, the revision included: 'Q-2026-000123-r2'. */
  readonly number: string;
  readonly revision: number;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly clinic: ClinicLetterhead;
  readonly provider?: DocumentProvider;
  readonly patientName: string;
  readonly diagnosisCodes: readonly string[];
  readonly options: readonly QuoteOption[];
};
