import type { LocalDate } from '#calendar';
import type { DiscountPolicyId, PackageId, PriceVersionId, ServiceId } from '#kernel';
import type { Cents, Ppm, SessionRounding } from '#money';

/** The ways a quote offers to pay. */
export type OptionKind = 'pay_per_visit' | 'installments' | 'prepay';

/**
 * What a tax-favored health account makes of a service: MED medical care, DUAL needs a letter of medical necessity,
 * GEN general health, FEE and FIN never care (fees, finance charges), MEMB an access or membership fee.
 */
export type EligibilityClass = 'MED' | 'DUAL' | 'GEN' | 'FEE' | 'FIN' | 'MEMB';

export type ServicePrice = {
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly billingCode?: string;
  readonly kind: 'service' | 'goods';
  readonly standardFeeCents: Cents;
  readonly eligibilityClass: EligibilityClass;
};

export type PackageComponent = { readonly serviceId: ServiceId; readonly sessionCount: number };

/** `per_session` multiplies the unit by every session of the package, goods included. */
export type PackagePrice =
  | { readonly mode: 'fixed'; readonly amountCents: Cents }
  | { readonly mode: 'per_session'; readonly unitCents: Cents }
  | { readonly mode: 'percent_off'; readonly ratePpm: Ppm };

export type PackageOffer = {
  readonly packageId: PackageId;
  readonly name: string;
  readonly components: readonly PackageComponent[];
  readonly price: PackagePrice;
};

export type DiscountEffect =
  | { readonly kind: 'percent'; readonly ratePpm: Ppm }
  | { readonly kind: 'amount'; readonly amountCents: Cents };

/** One documented reduction of the one fee schedule; `sequence` fixes which discount comes first when several apply. */
export type DiscountPolicy = {
  readonly discountPolicyId: DiscountPolicyId;
  readonly name: string;
  readonly reasonCode: string;
  readonly sequence: number;
  readonly effect: DiscountEffect;
  readonly options: readonly OptionKind[];
  /** The last day on which the discount is given. */
  readonly validUntil?: LocalDate;
};

export type PriceVersion = {
  readonly priceVersionId: PriceVersionId;
  readonly effectiveFrom: LocalDate;
  readonly sessionRounding: SessionRounding;
  readonly services: readonly ServicePrice[];
  readonly packages: readonly PackageOffer[];
  readonly discounts: readonly DiscountPolicy[];
};
