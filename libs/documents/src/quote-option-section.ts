import { subtractCents, ZERO_CENTS } from '#money';
import type { QuoteLine, QuoteOption, QuoteScheduleRow } from './quote-input.js';
import type { Quote1Words } from './quote-1-en.js';

export type QuoteLineView = {
  readonly description: string;
  /** Code, each step of the discount with its reason, the value of a session: one line each. */
  readonly details: readonly string[];
  readonly quantity: string;
  readonly unit: string;
  readonly standard: string;
  readonly discount: string;
  readonly net: string;
};

export type QuoteScheduleView = {
  readonly heading: string;
  readonly columns: Readonly<Record<keyof QuoteScheduleRowView, string>>;
  readonly rows: readonly QuoteScheduleRowView[];
};

export type QuoteScheduleRowView = {
  readonly payment: string;
  readonly dueOn: string;
  readonly collectOn: string;
  readonly amount: string;
};

export type QuoteOptionSection = {
  readonly heading: string;
  readonly columns: Readonly<Record<Exclude<keyof QuoteLineView, 'details'>, string>>;
  readonly lines: readonly QuoteLineView[];
  readonly total: Readonly<Record<'label' | 'standard' | 'discount' | 'net', string>>;
  readonly whyHeading: string;
  readonly why: readonly { readonly name: string; readonly sentences: readonly string[] }[];
  /** Present when there is more than one date to keep. */
  readonly schedule?: QuoteScheduleView;
};

/** One way to pay, line by line, with the reason of every cent. */
export function optionSection(option: QuoteOption, words: Quote1Words): QuoteOptionSection {
  return {
    heading: words.optionHeading(words.option(option.kind)),
    columns: words.columns,
    lines: option.lines.map((line) => lineView(line, words)),
    total: {
      label: words.optionTotal,
      standard: words.money(option.standardCents),
      discount: words.money(subtractCents(option.netCents, option.standardCents)),
      net: words.money(option.netCents),
    },
    whyHeading: words.whyHeading,
    why: option.lines
      .filter((line) => line.why.length > 0)
      .map((line) => ({ name: line.name, sentences: line.why })),
    ...(option.schedule.length > 1 ? { schedule: scheduleView(option.schedule, words) } : {}),
  };
}

function lineView(line: QuoteLine, words: Quote1Words): QuoteLineView {
  return {
    description: line.name,
    details: lineDetails(line, words),
    quantity: String(line.quantity),
    unit: words.money(line.unitCents),
    standard: words.money(line.standardCents),
    discount: words.money(subtractCents(line.netCents, line.standardCents)),
    net: words.money(line.netCents),
  };
}

function lineDetails(line: QuoteLine, words: Quote1Words): readonly string[] {
  const code = line.billingCode === undefined ? [] : [words.code(line.billingCode)];
  const adjustments = line.adjustments.map((adjustment) =>
    words.adjustment(adjustment, words.money(subtractCents(ZERO_CENTS, adjustment.amountCents))),
  );
  return [...code, ...adjustments, ...sessionValues(line, words)];
}

function sessionValues(
  { quantity, sessionValues: values }: QuoteLine,
  words: Quote1Words,
): readonly string[] {
  const [first] = values;
  if (first === undefined || quantity === 1) return [];
  if (values.length === 1) return [words.sessionValue(words.money(first.valueCents))];
  return [
    words.sessionValues(values.map(({ count, valueCents }) => ({ count, amount: words.money(valueCents) }))),
  ];
}

function scheduleView(schedule: readonly QuoteScheduleRow[], words: Quote1Words): QuoteScheduleView {
  return {
    heading: words.scheduleHeading,
    columns: words.scheduleColumns,
    rows: schedule.map((row) => ({
      payment: row.kind === 'deposit' ? words.depositRow : words.installmentRow(row.sequence),
      dueOn: words.date(row.dueOn),
      collectOn: words.date(row.collectOn),
      amount: words.money(row.amountCents),
    })),
  };
}
