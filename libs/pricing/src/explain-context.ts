import { asId, type DiscountPolicyId, invariant, type PackageId, type ServiceId } from '#kernel';
import type { SessionRounding } from '#money';
import type { PreparedPriceVersion } from './prepared-price-version.js';

/** What the sentences need besides the offer: the words of the price version it was priced with. */
export type ExplainContext = {
  readonly serviceName: (serviceId: ServiceId) => string;
  readonly isGoods: (serviceId: ServiceId) => boolean;
  /** The name of the package or discount policy an adjustment comes from. */
  readonly sourceName: (sourceId: string) => string;
  readonly sessionRounding: SessionRounding;
};

export function explainContext(prepared: PreparedPriceVersion): ExplainContext {
  const service = (serviceId: ServiceId) => {
    const found = prepared.services.get(serviceId);
    invariant(found !== undefined, 'an offer is explained with the price version it was priced with');
    return found;
  };
  return {
    serviceName: (serviceId) => service(serviceId).name,
    isGoods: (serviceId) => service(serviceId).kind === 'goods',
    sourceName: (sourceId) => sourceName(prepared, sourceId),
    sessionRounding: prepared.sessionRounding,
  };
}

function sourceName(prepared: PreparedPriceVersion, sourceId: string): string {
  const name =
    prepared.packages.get(asId<PackageId>(sourceId))?.offer.name ??
    prepared.discounts.get(asId<DiscountPolicyId>(sourceId))?.policy.name;
  invariant(name !== undefined, 'an offer is explained with the price version it was priced with');
  return name;
}
