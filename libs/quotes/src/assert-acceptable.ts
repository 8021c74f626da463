import { isAfter, type LocalDate } from '#calendar';
import { DomainError } from '#kernel';
import type { QuoteState } from './quote-state.js';

/**
 * Refuses what can no longer be accepted. The expiry day itself still counts; the day decides even when the
 * job that marks old quotes as expired has not run yet.
 */
export function assertAcceptable<Option extends string>(
  quote: { readonly state: QuoteState; readonly expiresOn: LocalDate },
  option: Option,
  availableOptions: readonly Option[],
  today: LocalDate,
): void {
  const { state, expiresOn } = quote;
  if (state === 'expired' || (state === 'open' && isAfter(today, expiresOn))) {
    throw new DomainError('QUOTE_EXPIRED', { expiresOn });
  }
  if (state !== 'open') throw new DomainError('QUOTE_NOT_OPEN', { state });
  if (!availableOptions.includes(option)) {
    throw new DomainError('QUOTE_OPTION_UNAVAILABLE', { option, availableOptions: [...availableOptions] });
  }
}
