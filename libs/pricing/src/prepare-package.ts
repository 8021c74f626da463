import { DomainError, type ServiceId } from '#kernel';
import { multiplyCents } from '#money';
import type { PreparedPackage } from './prepared-price-version.js';
import type { PackageOffer, ServicePrice } from './price-version.js';
import { assertQuantity } from './quantity.js';
import { packageAdjustments } from './rules/package-price.js';

export function preparePackage(
  offer: PackageOffer,
  services: ReadonlyMap<ServiceId, ServicePrice>,
): PreparedPackage {
  assertComponents(offer);
  const components = offer.components.map(({ serviceId, sessionCount }) => {
    const service = services.get(serviceId);
    if (service === undefined) {
      throw new DomainError('SERVICE_NOT_PRICED', { serviceId, packageId: offer.packageId });
    }
    const standardCents = multiplyCents(service.standardFeeCents, sessionCount);
    return { service, quantity: sessionCount, standardCents };
  });
  const adjustments = packageAdjustments(offer, components);
  return {
    offer,
    components: components.map((component, index) => ({ ...component, adjustment: adjustments[index] })),
  };
}

function assertComponents({ packageId, components }: PackageOffer): void {
  const serviceIds = new Set(components.map((component) => component.serviceId));
  if (components.length === 0 || serviceIds.size !== components.length) {
    throw new DomainError('VALIDATION_FAILED', { field: 'components', packageId });
  }
  for (const component of components) assertQuantity(component.sessionCount, 'sessionCount');
}
