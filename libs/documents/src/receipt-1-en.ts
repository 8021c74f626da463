import { formatDateUs, formatDateUsShort } from '#calendar';
import { formatUsd } from '#money';
import type { ReceiptEligibilityReason, ReceiptSession, VisitsLeft } from './receipt-input.js';

const REASONS: Readonly<Record<ReceiptEligibilityReason, string>> = {
  DX_MISSING: 'a diagnosis code is missing',
  LMN_REQUIRED: 'a letter of medical necessity is needed',
  LMN_EXPIRED: 'the letter of medical necessity had expired by this date',
  LMN_NOT_YET: 'the letter of medical necessity starts after this date',
  LMN_INCOMPLETE: 'the letter of medical necessity is incomplete',
  GENERAL_HEALTH: 'general health, not treatment of a condition',
  ACCESS_FEE: 'a membership or access fee',
  FEE: 'a fee, not care',
  FINANCE_CHARGE: 'a charge for paying later, not care',
  NOTHING_CHARGED: 'nothing was charged',
  ALREADY_COVERED: 'already covered by another payer',
};

/** The English words of template 'receipt-1'. Never edited after a receipt was issued with them: a change is 'receipt-2'. */
export const receipt1En = {
  language: 'en-US',
  money: formatUsd,
  date: formatDateUs,
  shortDate: formatDateUsShort,

  documentTitle: (number: string) => `Itemized receipt ${number}`,
  heading: 'Itemized receipt',
  subheading: 'For services already provided',

  letterhead: {
    phone: (phone: string) => `Phone ${phone}`,
    npi: (npi: string) => `NPI ${npi}`,
    tin: (tin: string) => `TIN ${tin}`,
  },
  provider: {
    license: (licenseType: string, licenseNumber: string) => `${licenseType}, license ${licenseNumber}`,
    npi: (npi: string) => `NPI ${npi}`,
  },

  patient: 'Patient',
  providedBy: 'Provided by',
  statement: 'Statement',
  statementNumber: (number: string) => `Number ${number}`,
  issued: (date: string) => `Issued ${date}`,

  columns: {
    dateOfService: 'Date of service',
    description: 'Service',
    standardCharge: 'Standard charge',
    discount: 'Discount',
    netCharge: 'Net charge',
    patientPaid: 'Patient paid',
    eligibility: 'HSA / FSA',
  },
  code: (code: string) => `Code ${code}`,
  diagnosis: (codes: readonly string[]) =>
    codes.length === 0 ? 'No diagnosis on file' : `Diagnosis ${codes.join(', ')}`,
  session: ({ packageName, sequence, sessionCount }: ReceiptSession) =>
    `Session ${sequence} of ${sessionCount}, ${packageName}`,
  eligible: 'Eligible',
  onHold: 'On hold',
  notEligible: 'Not eligible',
  reason: (reason: ReceiptEligibilityReason) => `HSA / FSA: ${REASONS[reason]}`,

  totalsHeading: 'Totals',
  standardTotal: 'Standard charges',
  discountTotal: 'Discounts',
  netTotal: 'Net charge',
  insurancePaid: 'Paid by insurance',
  insuranceNotBilled: 'Not billed',
  paidTotal: 'Paid toward these services',
  balance: 'Balance',
  eligibleTotal: 'HSA / FSA eligible amount',

  visitsLeftHeading: 'Visits left',
  visitsLeft: ({ description, left, sold }: VisitsLeft) => `${description}: ${left} of ${sold}`,

  notes: {
    alreadyProvided: 'These services have already been provided.',
    storedValue:
      'For a visit from a prepaid package, the net charge is the value stored for that session when the package was sold. ' +
      'The values of all sessions add up to the package price exactly.',
    planDecides: 'Eligibility is decided by your plan administrator.',
  },
  footer: (number: string, clinic: string) => `Statement ${number} · ${clinic}`,
  pageLabel: 'Page {page} of {pages}',
};

/** Another language of this template gives the same words under the same names. */
export type Receipt1Words = typeof receipt1En;
