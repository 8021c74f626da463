import type { Quote, QuoteOption } from '../api/types.js';
import { Money } from './money.js';

type Props = { readonly quote: Quote; readonly option: QuoteOption };

/** A health account pays for the treatment of a diagnosis; before there is one, an amount of zero would mislead. */
export function EligibleAmount({ quote, option }: Props) {
  if (quote.diagnosisCodes.length === 0) return 'Needs a diagnosis';
  return <Money cents={option.eligibleCents} />;
}
