import { DomainError } from '#kernel';
import { QUOTE_TRANSITIONS, type QuoteState } from './quote-state.js';

export function assertQuoteTransition(from: QuoteState, to: QuoteState): void {
  if (!QUOTE_TRANSITIONS[from].includes(to)) throw new DomainError('QUOTE_NOT_OPEN', { state: from });
}
