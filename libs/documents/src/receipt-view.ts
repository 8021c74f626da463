import { invariant } from '#kernel';
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from '#money';
import type { DocumentView, LabeledAmount } from './document-view.js';
import { letterheadView } from './letterhead.js';
import { providerLines } from './provider.js';
import { receipt1En, type Receipt1Words } from './receipt-1-en.js';
import type { ReceiptInput, ReceiptLine } from './receipt-input.js';

export type ReceiptLineView = {
  readonly dateOfService: string;
  readonly description: string;
  /** Code and diagnosis, the place in the package, the reason of an eligibility mark: one line each. */
  readonly details: readonly string[];
  readonly standardCharge: string;
  readonly discount: string;
  readonly netCharge: string;
  readonly patientPaid: string;
  readonly eligibility: string;
};

export type ReceiptView = DocumentView & {
  readonly templateVersion: 'receipt-1';
  readonly columns: Readonly<Record<Exclude<keyof ReceiptLineView, 'details'>, string>>;
  readonly lines: readonly ReceiptLineView[];
  readonly totalsHeading: string;
  readonly totals: readonly LabeledAmount[];
  readonly balance: LabeledAmount;
  readonly eligible: LabeledAmount;
  readonly visitsLeftHeading: string;
  readonly visitsLeft: readonly string[];
};

/** An itemized statement of services already provided, with what plans ask to see (Prop. Treas. Reg. 1.125-6(b) and more). */
export function receiptView(input: ReceiptInput): ReceiptView {
  const words = receipt1En;
  invariant(input.lines.length > 0, 'a receipt has at least one line');
  input.lines.forEach(assertLineAddsUp);
  return {
    templateVersion: 'receipt-1',
    language: words.language,
    documentTitle: words.documentTitle(input.statementNumber),
    issuedOn: input.issuedOn,
    letterhead: letterheadView(input.clinic, words.letterhead),
    heading: words.heading,
    subheading: words.subheading,
    facts: [
      { heading: words.patient, lines: [input.patientName] },
      { heading: words.providedBy, lines: providerLines(input.provider, words.provider) },
      {
        heading: words.statement,
        lines: [words.statementNumber(input.statementNumber), words.issued(words.date(input.issuedOn))],
      },
    ],
    columns: words.columns,
    lines: input.lines.map((line) => lineView(line, words)),
    ...totalsView(input, words),
    visitsLeftHeading: words.visitsLeftHeading,
    visitsLeft: input.visitsLeft.map(words.visitsLeft),
    notes: notes(input, words),
    footer: words.footer(input.statementNumber, input.clinic.legalName),
    pageLabel: words.pageLabel,
  };
}

function lineView(line: ReceiptLine, words: Receipt1Words): ReceiptLineView {
  return {
    dateOfService: words.shortDate(line.dateOfService),
    description: line.description,
    details: lineDetails(line, words),
    standardCharge: words.money(line.standardCents),
    discount: words.money(subtractCents(line.netCents, line.standardCents)),
    netCharge: words.money(line.netCents),
    patientPaid: words.money(line.paidCents),
    eligibility: eligibilityMark(line, words),
  };
}

function lineDetails(line: ReceiptLine, words: Receipt1Words): readonly string[] {
  const { billingCode, diagnosisCodes, session, eligibility } = line;
  const diagnosis = words.diagnosis(diagnosisCodes);
  const details = [billingCode === undefined ? diagnosis : `${words.code(billingCode)} · ${diagnosis}`];
  if (session !== undefined) details.push(words.session(session));
  if (eligibility.decision !== 'yes') details.push(words.reason(eligibility.reason));
  return details;
}

function eligibilityMark({ eligibility }: ReceiptLine, words: Receipt1Words): string {
  const marks = { yes: words.eligible, hold: words.onHold, no: words.notEligible };
  return marks[eligibility.decision];
}

function totalsView(
  { lines, insurancePaidCents }: ReceiptInput,
  words: Receipt1Words,
): Pick<ReceiptView, 'totalsHeading' | 'totals' | 'balance' | 'eligible'> {
  const standardCents = sumCents(lines.map((line) => line.standardCents));
  const netCents = sumCents(lines.map((line) => line.netCents));
  const paidCents = sumCents(lines.map((line) => line.paidCents));
  const balanceCents = subtractCents(subtractCents(netCents, insurancePaidCents), paidCents);
  invariant(balanceCents >= 0, 'a receipt shows at most its net charge as paid');
  const insurance =
    insurancePaidCents === ZERO_CENTS ? words.insuranceNotBilled : words.money(insurancePaidCents);
  return {
    totalsHeading: words.totalsHeading,
    totals: [
      { label: words.standardTotal, amount: words.money(standardCents) },
      { label: words.discountTotal, amount: words.money(subtractCents(netCents, standardCents)) },
      { label: words.netTotal, amount: words.money(netCents) },
      { label: words.insurancePaid, amount: insurance },
      { label: words.paidTotal, amount: words.money(paidCents) },
    ],
    balance: { label: words.balance, amount: words.money(balanceCents) },
    eligible: { label: words.eligibleTotal, amount: words.money(sumCents(lines.map(eligibleCents))) },
  };
}

function eligibleCents({ eligibility }: ReceiptLine): Cents {
  return eligibility.decision === 'yes' ? eligibility.amountCents : ZERO_CENTS;
}

function notes({ lines }: ReceiptInput, { notes: words }: Receipt1Words): readonly string[] {
  const fromPackage = lines.some((line) => line.session !== undefined);
  return [words.alreadyProvided, ...(fromPackage ? [words.storedValue] : []), words.planDecides];
}

function assertLineAddsUp(line: ReceiptLine): void {
  invariant(
    line.netCents >= 0 && line.netCents <= line.standardCents,
    'a net charge lies between nothing and the standard charge',
  );
  invariant(
    line.paidCents >= 0 && line.paidCents <= line.netCents,
    'a service is paid at most at its net charge',
  );
  invariant(eligibleCents(line) <= line.netCents, 'no more than the net charge of a service is eligible');
}
