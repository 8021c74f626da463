import { formatDateUs, formatDateUsShort } from '#calendar';
import { type Cents, formatPpm, formatUsd } from '#money';
import type { QuoteAdjustment, QuoteDisclosureReason, QuoteOptionKind } from './quote-input.js';

const OPTIONS: Readonly<Record<QuoteOptionKind, string>> = {
  pay_per_visit: 'Pay per visit',
  installments: 'Deposit and payments',
  prepay: 'Pay in full',
};

const DISCLOSURES: Readonly<Record<QuoteDisclosureReason, (financeChargeCents: Cents) => string>> = {
  MORE_THAN_FOUR_INSTALLMENTS: () =>
    'More than four payments: federal Truth in Lending disclosures are given before you sign.',
  FINANCE_CHARGE: (financeChargeCents) =>
    `Paying over time costs ${formatUsd(financeChargeCents)} more than paying in full. ` +
    'That difference is a finance charge, and Truth in Lending disclosures are given before you sign.',
};

/** The English words of template 'quote-1'. Never edited after a quote was issued with them: a change is 'quote-2'. */
export const quote1En = {
  language: 'en-US',
  money: formatUsd,
  date: formatDateUs,
  shortDate: formatDateUsShort,

  documentTitle: (number: string) => `Quote ${number}`,
  heading: 'Quote for your care',
  subheading: 'The same care, with the ways to pay side by side',

  letterhead: {
    phone: (phone: string) => `Phone ${phone}`,
    npi: (npi: string) => `NPI ${npi}`,
    tin: (tin: string) => `TIN ${tin}`,
  },
  provider: {
    license: (licenseType: string, licenseNumber: string) => `${licenseType}, license ${licenseNumber}`,
    npi: (npi: string) => `NPI ${npi}`,
  },

  preparedFor: 'Prepared for',
  diagnosis: (codes: readonly string[]) =>
    codes.length === 0 ? 'No diagnosis given' : `Diagnosis ${codes.join(', ')}`,
  treatingProvider: 'Provider',
  providerOpen: 'Assigned at your first visit',
  quote: 'Quote',
  number: (number: string) => `Number ${number}`,
  revision: (revision: number) => `Revision ${revision}`,
  issued: (date: string) => `Issued ${date}`,
  expires: (date: string) => `Good through ${date}`,

  option: (kind: QuoteOptionKind) => OPTIONS[kind],
  cheapest: 'Lowest total',
  comparison: 'Your options',
  rows: {
    total: 'Total',
    standardFee: 'Standard fee',
    savings: 'You save',
    averagePerVisit: 'Average per visit',
    eligible: 'HSA / FSA eligible part',
    schedule: 'Payments',
    lastPayment: 'Last payment',
    disclosure: 'Credit disclosure',
  },
  averagePerVisit: (amount: string, visitCount: number) =>
    visitCount === 1 ? `${amount} for 1 visit` : `${amount} over ${visitCount} visits`,
  paidEachVisit: 'Each visit is paid on its day',
  lastVisit: 'With the last visit',
  deposit: (amount: string, date: string) => `Deposit of ${amount} on ${date}`,
  payOnce: (amount: string, date: string) => `${amount} on ${date}`,
  payRun: (count: number, amount: string, from: string, through: string) =>
    `${count} payments of ${amount}, ${from} to ${through}`,
  disclosureNone: 'None needed',
  disclosureReason: (reason: QuoteDisclosureReason, financeChargeCents: Cents) =>
    DISCLOSURES[reason](financeChargeCents),

  optionHeading: (name: string) => `${name}: line by line`,
  columns: {
    description: 'Service',
    quantity: 'Quantity',
    unit: 'Standard fee, each',
    standard: 'Standard fee',
    discount: 'Discount',
    net: 'Price',
  },
  optionTotal: 'Total',
  code: (code: string) => `Code ${code}`,
  adjustment: ({ name, ratePpm }: QuoteAdjustment, amount: string) =>
    ratePpm === undefined ? `${name}: ${amount}` : `${name} (${formatPpm(ratePpm)}): ${amount}`,
  sessionValue: (amount: string) => `Value of each session: ${amount}`,
  sessionValues: (values: readonly { count: number; amount: string }[]) =>
    `Value of a session: ${values.map(({ count, amount }) => `${count} at ${amount}`).join(', ')}`,

  whyHeading: 'Why this price',
  scheduleHeading: 'Payment dates',
  scheduleColumns: { payment: 'Payment', dueOn: 'Due', collectOn: 'Collected', amount: 'Amount' },
  depositRow: 'Deposit',
  installmentRow: (sequence: number) => `Payment ${sequence}`,

  notes: {
    notABill: (expires: string) => `This quote is not a bill. You can accept it through ${expires}.`,
    incurred:
      'An HSA or FSA pays for care once it has been given. You receive an itemized receipt for every visit, at the value of its session.',
    planDecides: 'Eligibility is decided by your plan administrator.',
  },
  footer: (number: string, clinic: string) => `Quote ${number} · ${clinic}`,
  pageLabel: 'Page {page} of {pages}',
};

/** Another language of this template gives the same words under the same names. */
export type Quote1Words = typeof quote1En;
