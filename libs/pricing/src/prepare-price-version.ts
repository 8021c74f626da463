import { type DiscountPolicyId, DomainError } from '#kernel';
import type { PreparedDiscount, PreparedPriceVersion } from './prepared-price-version.js';
import { preparePackage } from './prepare-package.js';
import type { DiscountPolicy, PriceVersion, ServicePrice } from './price-version.js';

/**
 * Checks a price version and builds its indexes. Refusing a faulty one here, when it is saved, is what lets a
 * quote be priced without checking the price list again while the patient waits.
 */
export function preparePriceVersion(version: PriceVersion): PreparedPriceVersion {
  for (const service of version.services) assertService(service);
  for (const discount of version.discounts) assertDiscount(discount);
  const services = indexBy(version.services, 'services', (service) => service.serviceId);
  return {
    priceVersionId: version.priceVersionId,
    effectiveFrom: version.effectiveFrom,
    sessionRounding: version.sessionRounding,
    services,
    packages: indexBy(
      version.packages.map((offer) => preparePackage(offer, services)),
      'packages',
      (prepared) => prepared.offer.packageId,
    ),
    discounts: rankDiscounts(version.discounts),
  };
}

function assertService(service: ServicePrice): void {
  if (service.standardFeeCents < 0) {
    throw new DomainError('AMOUNT_OUT_OF_RANGE', { field: 'standardFeeCents', serviceId: service.serviceId });
  }
}

function assertDiscount({ discountPolicyId, effect, sequence, options }: DiscountPolicy): void {
  const value = effect.kind === 'percent' ? effect.ratePpm : effect.amountCents;
  if (value <= 0) throw new DomainError('AMOUNT_OUT_OF_RANGE', { field: 'effect', discountPolicyId });
  if (!Number.isSafeInteger(sequence)) {
    throw new DomainError('VALIDATION_FAILED', { field: 'sequence', discountPolicyId });
  }
  if (options.length === 0)
    throw new DomainError('VALIDATION_FAILED', { field: 'options', discountPolicyId });
}

/** Policies with the same sequence keep the order of the price version. */
function rankDiscounts(policies: readonly DiscountPolicy[]): ReadonlyMap<DiscountPolicyId, PreparedDiscount> {
  const ranked = policies
    .toSorted((left, right) => left.sequence - right.sequence)
    .map((policy, rank) => ({ policy, rank }));
  return indexBy(ranked, 'discounts', ({ policy }) => policy.discountPolicyId);
}

function indexBy<Id extends string, Row>(
  rows: readonly Row[],
  field: string,
  idOf: (row: Row) => Id,
): ReadonlyMap<Id, Row> {
  const index = new Map(rows.map((row) => [idOf(row), row]));
  if (index.size !== rows.length)
    throw new DomainError('VALIDATION_FAILED', { field, problem: 'listed twice' });
  return index;
}
