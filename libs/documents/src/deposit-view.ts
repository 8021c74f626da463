import { invariant } from '#kernel';
import { addCents, subtractCents } from '#money';
import { deposit1En, type Deposit1Words } from './deposit-1-en.js';
import type { DepositInput, DepositPayment } from './deposit-input.js';
import type { DocumentView, FactBlock, LabeledAmount } from './document-view.js';

export type DepositPaymentView = {
  readonly receivedOn: string;
  readonly tender: string;
  readonly details: readonly string[];
  readonly amount: string;
};

/** Amounts that come to a total, under their own heading. */
export type AmountSection = {
  readonly heading: string;
  readonly amounts: readonly LabeledAmount[];
  readonly total: LabeledAmount;
};

export type DepositView = DocumentView & {
  readonly templateVersion: 'deposit-1';
  readonly columns: Readonly<Record<Exclude<keyof DepositPaymentView, 'details'>, string>>;
  readonly payment: DepositPaymentView;
  /** What the money is for, when some of it is for care to come; then the invoice. */
  readonly sections: readonly AmountSection[];
  /** What the paper is not: read before anything else is done with it. */
  readonly notice: FactBlock;
};

/**
 * The paper of one payment. It proves that money moved and never that care was given: an expense is incurred when care
 * is provided, not when it is paid (Prop. Treas. Reg. 1.125-6(a)(2)), so it says itself that a claim needs the receipt.
 */
export function depositView(input: DepositInput): DepositView {
  const words = deposit1En;
  assertAddsUp(input);
  const isPrepaid = input.prepaidCents > 0;
  const kind = isPrepaid ? words.deposit : words.confirmation;
  const issuedOn = words.date(input.issuedOn);
  const title = kind.documentTitle(input.invoice.number);
  return {
    templateVersion: 'deposit-1',
    language: words.language,
    documentTitle: title,
    issuedOn: input.issuedOn,
    letterhead: {
      name: input.clinic.legalName,
      addressLines: input.clinic.addressLines,
      contactLines: [words.phone(input.clinic.phone)],
    },
    heading: kind.heading,
    subheading: words.subheading,
    facts: [
      { heading: words.patient, lines: [input.patientName] },
      { heading: words.paidToward, lines: [input.packageName, words.invoice(input.invoice.number)] },
      { heading: words.statement, lines: [words.issued(issuedOn)] },
    ],
    columns: words.columns,
    payment: paymentView(input.payment, words),
    sections: [...(isPrepaid ? [paidSoFar(input, words)] : []), invoiceSection(input, words)],
    notice: { heading: words.noticeHeading, lines: kind.notice },
    notes: [kind.asOf(issuedOn)],
    footer: words.footer(title, input.clinic.legalName),
    pageLabel: words.pageLabel,
  };
}

function paymentView(payment: DepositPayment, words: Deposit1Words): DepositPaymentView {
  const { receivedOn, tenderName, reference, amountCents } = payment;
  return {
    receivedOn: words.shortDate(receivedOn),
    tender: words.tender(tenderName),
    details: reference === undefined ? [] : [words.reference(reference)],
    amount: words.money(amountCents),
  };
}

function paidSoFar({ providedCents, prepaidCents }: DepositInput, words: Deposit1Words): AmountSection {
  return {
    heading: words.paidSoFarHeading,
    amounts: [
      { label: words.provided, amount: words.money(providedCents) },
      { label: words.prepaid, amount: words.money(prepaidCents) },
    ],
    total: { label: words.paidSoFar, amount: words.money(addCents(providedCents, prepaidCents)) },
  };
}

function invoiceSection({ invoice, payment }: DepositInput, words: Deposit1Words): AmountSection {
  const beforeCents = subtractCents(invoice.paidCents, payment.amountCents);
  const balanceCents = subtractCents(invoice.totalCents, invoice.paidCents);
  return {
    heading: words.invoice(invoice.number),
    amounts: [
      { label: words.invoiceTotal, amount: words.money(invoice.totalCents) },
      { label: words.paidBefore, amount: words.money(beforeCents) },
      { label: words.thisPayment, amount: words.money(payment.amountCents) },
    ],
    total: { label: words.balance, amount: words.money(balanceCents) },
  };
}

function assertAddsUp({ invoice, payment, providedCents, prepaidCents }: DepositInput): void {
  invariant(payment.amountCents > 0, 'a payment is above zero');
  invariant(payment.amountCents <= invoice.paidCents, 'a payment is part of what was paid on its invoice');
  invariant(invoice.paidCents <= invoice.totalCents, 'an invoice is never paid above its total');
  invariant(
    providedCents >= 0 && prepaidCents >= 0 && payment.amountCents <= addCents(providedCents, prepaidCents),
    'a payment is part of what was paid, for services provided or to come',
  );
}
