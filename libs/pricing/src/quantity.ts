import { DomainError } from '#kernel';

/** More sessions than a care plan can hold; keeps one request from asking for millions of session rows. */
export const QUANTITY_MAX = 500;

export function assertQuantity(quantity: number, field: string): void {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > QUANTITY_MAX) {
    throw new DomainError('VALIDATION_FAILED', { field, minimum: 1, maximum: QUANTITY_MAX });
  }
}
