import { invariant } from '#kernel';
import { multiplyCents, subtractCents, sumCents } from '#money';
import type { DocumentView, FactBlock } from './document-view.js';
import { letterheadView } from './letterhead.js';
import { providerLines } from './provider.js';
import { quote1En, type Quote1Words } from './quote-1-en.js';
import { optionColumn, type QuoteOptionColumn } from './quote-comparison.js';
import type { QuoteInput, QuoteLine, QuoteOption } from './quote-input.js';
import { optionSection, type QuoteOptionSection } from './quote-option-section.js';

export type QuoteView = DocumentView & {
  readonly templateVersion: 'quote-1';
  readonly comparisonHeading: string;
  readonly rowLabels: Readonly<Record<Exclude<keyof QuoteOptionColumn, 'name' | 'mark'>, string>>;
  /** The ways to pay, side by side. */
  readonly columns: readonly QuoteOptionColumn[];
  /** Each way to pay, line by line, in the same order. */
  readonly sections: readonly QuoteOptionSection[];
};

/** The ways to pay for one course of care, priced to the cent, for the patient to take home. */
export function quoteView(input: QuoteInput): QuoteView {
  const words = quote1En;
  invariant(input.options.length > 0, 'a quote has at least one option');
  input.options.forEach(assertOptionAddsUp);
  return {
    templateVersion: 'quote-1',
    language: words.language,
    documentTitle: words.documentTitle(input.number),
    issuedOn: input.issuedOn,
    letterhead: letterheadView(input.clinic, words.letterhead),
    heading: words.heading,
    subheading: words.subheading,
    facts: facts(input, words),
    comparisonHeading: words.comparison,
    rowLabels: words.rows,
    columns: input.options.map((option) => optionColumn(option, words)),
    sections: input.options.map((option) => optionSection(option, words)),
    notes: [words.notes.notABill(words.date(input.expiresOn)), words.notes.incurred, words.notes.planDecides],
    footer: words.footer(input.number, input.clinic.legalName),
    pageLabel: words.pageLabel,
  };
}

function facts(input: QuoteInput, words: Quote1Words): readonly FactBlock[] {
  const { provider } = input;
  return [
    { heading: words.preparedFor, lines: [input.patientName, words.diagnosis(input.diagnosisCodes)] },
    {
      heading: words.treatingProvider,
      lines: provider === undefined ? [words.providerOpen] : providerLines(provider, words.provider),
    },
    {
      heading: words.quote,
      lines: [
        words.number(input.number),
        words.revision(input.revision),
        words.issued(words.date(input.issuedOn)),
        words.expires(words.date(input.expiresOn)),
      ],
    },
  ];
}

/** What is shown side by side must be what the lines, the steps and the payments come to. */
function assertOptionAddsUp(option: QuoteOption): void {
  assertTotalsAddUp(option);
  option.lines.forEach(assertLineAddsUp);
}

function assertTotalsAddUp({ lines, standardCents, netCents, schedule }: QuoteOption): void {
  invariant(
    sumCents(lines.map((line) => line.standardCents)) === standardCents,
    'the standard fees of the lines come to that of the option',
  );
  invariant(
    sumCents(lines.map((line) => line.netCents)) === netCents,
    'the prices of the lines come to the total of the option',
  );
  invariant(
    schedule.length === 0 || sumCents(schedule.map((row) => row.amountCents)) === netCents,
    'the payments come to the total of the option',
  );
}

function assertLineAddsUp({ standardCents, adjustments, netCents, sessionValues }: QuoteLine): void {
  const reducedCents = sumCents(adjustments.map((adjustment) => adjustment.amountCents));
  invariant(
    subtractCents(standardCents, reducedCents) === netCents,
    'the discounts of a line lead from its standard fee to its price',
  );
  const sessionsCents = sumCents(
    sessionValues.map(({ valueCents, count }) => multiplyCents(valueCents, count)),
  );
  invariant(
    sessionValues.length === 0 || sessionsCents === netCents,
    'the values of the sessions come to the price of the line',
  );
}
