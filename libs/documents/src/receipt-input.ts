import type { LocalDate } from '#calendar';
import type { Cents } from '#money';
import type { ClinicLetterhead } from './letterhead.js';
import type { DocumentProvider } from './provider.js';

/** Why a health account does not, or not yet, pay for a service that was given. */
export type ReceiptEligibilityReason =
  | 'DX_MISSING'
  | 'LMN_REQUIRED'
  | 'LMN_EXPIRED'
  | 'LMN_NOT_YET'
  | 'LMN_INCOMPLETE'
  | 'GENERAL_HEALTH'
  | 'ACCESS_FEE'
  | 'FEE'
  | 'FINANCE_CHARGE'
  | 'NOTHING_CHARGED'
  | 'ALREADY_COVERED';

export type ReceiptEligibility =
  | { readonly decision: 'yes'; readonly amountCents: Cents }
  | { readonly decision: 'hold' | 'no'; readonly reason: ReceiptEligibilityReason };

/** The place of a delivered session in the package it was sold with. */
export type ReceiptSession = {
  readonly packageName: string;
  /** Counted within the service, from 1. */
  readonly sequence: number;
  readonly sessionCount: number;
};

export type ReceiptLine = {
  readonly dateOfService: LocalDate;
  readonly description: string;
  readonly billingCode?: string;
  readonly diagnosisCodes: readonly string[];
  readonly standardCents: Cents;
  /** For a package session its stored value, never the single fee (Prop. Treas. Reg. 1.125-6: only care that was given is reimbursed). */
  readonly netCents: Cents;
  /** What the patient has paid toward this service, from money received before or after it. */
  readonly paidCents: Cents;
  readonly eligibility: ReceiptEligibility;
  /** Present when the service was drawn from a package. */
  readonly session?: ReceiptSession;
};

export type VisitsLeft = { readonly description: string; readonly left: number; readonly sold: number };

/** Everything a receipt says, already decided. Only services that were provided may be in it. */
export type ReceiptInput = {
  readonly statementNumber: string;
  readonly issuedOn: LocalDate;
  readonly clinic: ClinicLetterhead;
  readonly provider: DocumentProvider;
  readonly patientName: string;
  readonly lines: readonly ReceiptLine[];
  /** Zero says that insurance was not billed. */
  readonly insurancePaidCents: Cents;
  /** Empty when the patient pays visit by visit. */
  readonly visitsLeft: readonly VisitsLeft[];
};
