import { subtractCents } from '#money';
import type { QuoteOption } from './quote-input.js';
import type { Quote1Words } from './quote-1-en.js';
import { scheduleSummary } from './schedule-summary.js';

/** One way to pay, as a column beside the others. */
export type QuoteOptionColumn = {
  readonly name: string;
  /** Set on the cheapest option. */
  readonly mark?: string;
  readonly total: string;
  readonly standardFee: string;
  readonly savings: string;
  readonly averagePerVisit: string;
  readonly eligible: string;
  readonly schedule: readonly string[];
  readonly lastPayment: string;
  readonly disclosure: readonly string[];
};

export function optionColumn(option: QuoteOption, words: Quote1Words): QuoteOptionColumn {
  const { lastPaymentOn } = option;
  return {
    name: words.option(option.kind),
    ...(option.cheapest ? { mark: words.cheapest } : {}),
    total: words.money(option.netCents),
    standardFee: words.money(option.standardCents),
    savings: words.money(subtractCents(option.standardCents, option.netCents)),
    averagePerVisit: words.averagePerVisit(words.money(option.averagePerVisitCents), option.visitCount),
    eligible: words.money(option.eligibleCents),
    schedule: scheduleSummary(option, words),
    lastPayment: lastPaymentOn === undefined ? words.lastVisit : words.date(lastPaymentOn),
    disclosure: disclosureLines(option, words),
  };
}

function disclosureLines({ disclosure }: QuoteOption, words: Quote1Words): readonly string[] {
  if (disclosure.status === 'none') return [words.disclosureNone];
  return disclosure.reasons.map((reason) =>
    words.disclosureReason(reason, disclosure.implicitFinanceChargeCents),
  );
}
