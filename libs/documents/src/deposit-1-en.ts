import { formatDateUs, formatDateUsShort } from '#calendar';
import { formatUsd } from '#money';

/** The English words of template 'deposit-1'. Never edited after a payment was recorded with them: a change is 'deposit-2'. */
export const deposit1En = {
  language: 'en-US',
  money: formatUsd,
  date: formatDateUs,
  shortDate: formatDateUsShort,

  subheading: 'Not a receipt for services',
  phone: (phone: string) => `Phone ${phone}`,

  patient: 'Patient',
  paidToward: 'Paid toward',
  invoice: (number: string) => `Invoice ${number}`,
  statement: 'Statement',
  issued: (date: string) => `Issued ${date}`,

  columns: { receivedOn: 'Payment date', tender: 'Paid by', amount: 'Amount received' },
  tender: (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  reference: (reference: string) => `Reference ${reference}`,

  paidSoFarHeading: 'What you have paid so far',
  provided: 'For services already provided',
  prepaid: 'Prepaid, not yet provided',
  paidSoFar: 'Paid so far',

  invoiceTotal: 'Total',
  paidBefore: 'Paid before',
  thisPayment: 'This payment',
  balance: 'Balance',

  noticeHeading: 'This is not a receipt for services',
  footer: (title: string, clinic: string) => `${title} · Not a receipt for services · ${clinic}`,
  pageLabel: 'Page {page} of {pages}',

  /** Money for care that is still to come. */
  deposit: {
    heading: 'Deposit statement',
    documentTitle: (invoice: string) => `Deposit statement, invoice ${invoice}`,
    notice: [
      'It shows money you paid, not care you were given. It is not proof of service and cannot be used for an FSA, HRA or HSA claim.',
      'You receive an itemized receipt for every visit, with its date and the value of its session. Use those receipts for claims.',
    ],
    asOf: (date: string) =>
      `Amounts are as of ${date}, when this payment was recorded. Later visits do not change this statement.`,
  },
  /** Money for care that was given before. */
  confirmation: {
    heading: 'Payment confirmation',
    documentTitle: (invoice: string) => `Payment confirmation, invoice ${invoice}`,
    notice: [
      'It shows money you paid for services already provided, but not which services, or when. It is not proof of service.',
      'For an FSA, HRA or HSA claim, use the itemized receipt of the visit. It names each service, its date and its price.',
    ],
    asOf: (date: string) => `Amounts are as of ${date}, when this payment was recorded.`,
  },
};

/** Another language of this template gives the same words under the same names. */
export type Deposit1Words = typeof deposit1En;
