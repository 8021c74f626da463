import type { DiscountPolicyId, PackageId, PriceVersionId, ServiceId } from '#kernel';
import type { LocalDate } from '#calendar';
import type { Cents, SessionRounding } from '#money';
import type { DiscountPolicy, PackageOffer, ServicePrice } from './price-version.js';
import type { Adjustment } from './priced-offer.js';

/** What does not depend on the request is worked out once: the same adjustment object is shared by every offer. */
export type PreparedComponent = {
  readonly service: ServicePrice;
  readonly quantity: number;
  readonly standardCents: Cents;
  /** Absent when the package takes nothing off this line. */
  readonly adjustment: Adjustment | undefined;
};

export type PreparedPackage = {
  readonly offer: PackageOffer;
  readonly components: readonly PreparedComponent[];
};

/** `rank` is the place of the policy in the order in which discounts are applied. */
export type PreparedDiscount = { readonly policy: DiscountPolicy; readonly rank: number };

/** A checked price version with its indexes; immutable and safe to share between requests. */
export type PreparedPriceVersion = {
  readonly priceVersionId: PriceVersionId;
  readonly effectiveFrom: LocalDate;
  readonly sessionRounding: SessionRounding;
  readonly services: ReadonlyMap<ServiceId, ServicePrice>;
  readonly packages: ReadonlyMap<PackageId, PreparedPackage>;
  readonly discounts: ReadonlyMap<DiscountPolicyId, PreparedDiscount>;
};
