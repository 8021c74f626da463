import type { LocalDate } from '#calendar';
import type { Cents } from '#money';
import type { ClinicLetterhead } from './letterhead.js';

export type DepositPayment = {
  readonly receivedOn: LocalDate;
  readonly amountCents: Cents;
  /** As it stands inside a sentence: 'HSA card'. */
  readonly tenderName: string;
  /** What the terminal or the bank calls it. */
  readonly reference?: string;
};

export type DepositInvoice = {
  readonly number: string;
  readonly totalCents: Cents;
  /** This payment included. */
  readonly paidCents: Cents;
};

/** Everything the paper of one payment says, already decided, as of the moment the payment was recorded. */
export type DepositInput = {
  readonly issuedOn: LocalDate;
  /** Without tax and provider numbers: those belong on the paper that is sent in with a claim. */
  readonly clinic: Pick<ClinicLetterhead, 'legalName' | 'addressLines' | 'phone'>;
  readonly patientName: string;
  /** What was bought: the package, or the care that is paid visit by visit. */
  readonly packageName: string;
  readonly invoice: DepositInvoice;
  readonly payment: DepositPayment;
  /** The part of all money paid for the package that is for services already provided. */
  readonly providedCents: Cents;
  /** The part of it that is for services still to come; zero makes the paper a payment confirmation. */
  readonly prepaidCents: Cents;
};
