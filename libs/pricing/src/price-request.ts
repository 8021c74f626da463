import type { LocalDate } from '#calendar';
import type { DiscountPolicyId, PackageId, ServiceId } from '#kernel';
import type { OptionKind } from './price-version.js';

export type RequestedLine = { readonly serviceId: ServiceId; readonly quantity: number };

/** `lines` are extras at their standard fee; what belongs to the package comes from the price version. */
export type PriceRequest = {
  readonly option: OptionKind;
  readonly pricedOn: LocalDate;
  readonly packageId?: PackageId;
  readonly lines: readonly RequestedLine[];
  readonly discountPolicyIds: readonly DiscountPolicyId[];
};
