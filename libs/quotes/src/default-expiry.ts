import { addDays, type LocalDate } from '#calendar';
import { DomainError } from '#kernel';

/** The last day on which the quote can be accepted; 0 days means the day it was priced. */
export function defaultExpiry(pricedOn: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days) || days < 0)
    throw new DomainError('VALIDATION_FAILED', { field: 'quoteValidDays' });
  return addDays(pricedOn, days);
}
