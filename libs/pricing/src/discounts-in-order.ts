import { isAfter } from '#calendar';
import { DomainError } from '#kernel';
import type { PriceRequest } from './price-request.js';
import type { PreparedDiscount, PreparedPriceVersion } from './prepared-price-version.js';
import type { DiscountPolicy } from './price-version.js';

const NO_DISCOUNTS: readonly DiscountPolicy[] = [];

/**
 * The policies of the request that apply, in the order they are applied. One that has ended or is not for this
 * option falls away by itself, so the three options of one quote can be priced from the same request.
 */
export function discountsInOrder(
  prepared: PreparedPriceVersion,
  { discountPolicyIds, option, pricedOn }: PriceRequest,
): readonly DiscountPolicy[] {
  if (discountPolicyIds.length === 0) return NO_DISCOUNTS;
  assertNamedOnce(discountPolicyIds);
  const applied: PreparedDiscount[] = [];
  for (let i = 0; i < discountPolicyIds.length; i += 1) {
    const discountPolicyId = discountPolicyIds[i]!;
    const found = prepared.discounts.get(discountPolicyId);
    if (found === undefined) throw new DomainError('DISCOUNT_NOT_IN_FORCE', { discountPolicyId });
    const { validUntil, options } = found.policy;
    const hasEnded = validUntil !== undefined && isAfter(pricedOn, validUntil);
    if (!hasEnded && options.includes(option)) applied.push(found);
  }
  return applied.sort((left, right) => left.rank - right.rank).map(({ policy }) => policy);
}

/** The same reduction twice would be a second, undocumented one. */
function assertNamedOnce(discountPolicyIds: PriceRequest['discountPolicyIds']): void {
  for (let i = 1; i < discountPolicyIds.length; i += 1) {
    const discountPolicyId = discountPolicyIds[i]!;
    if (discountPolicyIds.indexOf(discountPolicyId) < i) {
      throw new DomainError('VALIDATION_FAILED', { field: 'discountPolicyIds', discountPolicyId });
    }
  }
}
