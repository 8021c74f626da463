import { eligibleOutlook } from '#eligibility';
import { invariant } from '#kernel';
import { ZERO_CENTS, type Cents } from '#money';
import type { PreparedPriceVersion, PricedLine } from '#pricing';

/**
 * The part of an offer that is medical care for a condition, as the receipts will show it visit by visit. Without
 * a diagnosis nothing counts yet, and what needs a letter of medical necessity counts only with the letter.
 */
export function eligibleWhenDelivered(
  lines: readonly PricedLine[],
  { services }: PreparedPriceVersion,
  diagnosisCodes: readonly string[],
): Cents {
  if (diagnosisCodes.length === 0) return ZERO_CENTS;
  const classed = lines.map(({ serviceId, netCents }) => {
    const service = services.get(serviceId);
    invariant(service !== undefined, 'A priced line has a service of its price version.');
    return { itemClass: service.eligibilityClass, netCents };
  });
  return eligibleOutlook(classed).eligibleCents;
}
