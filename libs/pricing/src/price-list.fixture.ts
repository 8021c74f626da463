import { localDate } from '#calendar';
import { asId, type DiscountPolicyId, type PackageId, type PriceVersionId, type ServiceId } from '#kernel';
import { cents, ratePpm } from '#money';
import type { PriceRequest } from './price-request.js';
import type {
  DiscountEffect,
  DiscountPolicy,
  OptionKind,
  PackageOffer,
  PackagePrice,
  PriceVersion,
  ServicePrice,
} from './price-version.js';

export const serviceId = (id: string) => asId<ServiceId>(id);
export const packageId = (id: string) => asId<PackageId>(id);
export const policyId = (id: string) => asId<DiscountPolicyId>(id);

export const OPTION_KINDS: readonly OptionKind[] = ['pay_per_visit', 'installments', 'prepay'];

export const percent = (ppm: number): DiscountEffect => ({ kind: 'percent', ratePpm: ratePpm(ppm) });
export const dollars = (amount: number): DiscountEffect => ({
  kind: 'amount',
  amountCents: cents(amount * 100),
});
export const fixed = (amountCents: number): PackagePrice => ({
  mode: 'fixed',
  amountCents: cents(amountCents),
});

export function aService(
  id: string,
  standardFeeCents: number,
  more: Partial<ServicePrice> = {},
): ServicePrice {
  return {
    serviceId: serviceId(id),
    name: `Service ${id}`,
    kind: 'service',
    standardFeeCents: cents(standardFeeCents),
    eligibilityClass: 'MED',
    ...more,
  };
}

/** `counts` are sessions by service id, in the order of the package. */
export function aPackage(counts: Readonly<Record<string, number>>, price: PackagePrice): PackageOffer {
  return {
    packageId: packageId('package'),
    name: 'Care package',
    components: Object.entries(counts).map(([id, sessionCount]) => ({
      serviceId: serviceId(id),
      sessionCount,
    })),
    price,
  };
}

export function aDiscount(
  id: string,
  effect: DiscountEffect,
  more: Partial<DiscountPolicy> = {},
): DiscountPolicy {
  return {
    discountPolicyId: policyId(id),
    name: `Discount ${id}`,
    reasonCode: `REASON_${id.toUpperCase()}`,
    sequence: 1,
    effect,
    options: OPTION_KINDS,
    ...more,
  };
}

export function aPriceVersion(more: Partial<PriceVersion>): PriceVersion {
  return {
    priceVersionId: asId<PriceVersionId>('version'),
    effectiveFrom: localDate('2026-01-01'),
    sessionRounding: 'earliest',
    services: [],
    packages: [],
    discounts: [],
    ...more,
  };
}

export function aRequest(more: Partial<PriceRequest>): PriceRequest {
  return {
    option: 'prepay',
    pricedOn: localDate('2026-03-05'),
    lines: [],
    discountPolicyIds: [],
    ...more,
  };
}

/** The bundle worked through in the revenue allocation example: 3,309.00 of standard fees sold for 2,795.00. */
export const LUMBAR_BUNDLE = aPriceVersion({
  services: [
    aService('decompression', 12500, { name: 'Spinal decompression' }),
    aService('pt', 9500, { name: 'Physical therapy' }),
    aService('brace', 8900, { name: 'Lumbar brace', kind: 'goods' }),
    aService('exam', 15000, { name: 'Examination' }),
  ],
  packages: [
    { ...aPackage({ decompression: 20, pt: 6, brace: 1, exam: 1 }, fixed(279500)), name: 'Lumbar disc' },
  ],
});
