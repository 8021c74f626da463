export { type ExplainContext, explainContext } from './explain-context.js';
export { explainLine, explainOffer } from './explain-offer.js';
export { priceOffer } from './price-offer.js';
export type { PriceRequest, RequestedLine } from './price-request.js';
export type {
  DiscountEffect,
  DiscountPolicy,
  EligibilityClass,
  OptionKind,
  PackageComponent,
  PackageOffer,
  PackagePrice,
  PriceVersion,
  ServicePrice,
} from './price-version.js';
export {
  type Adjustment,
  type AdjustmentRule,
  type PricedLine,
  type PricedOffer,
  PRICING_ENGINE,
} from './priced-offer.js';
export { preparePriceVersion } from './prepare-price-version.js';
export type {
  PreparedComponent,
  PreparedDiscount,
  PreparedPackage,
  PreparedPriceVersion,
} from './prepared-price-version.js';
export { QUANTITY_MAX } from './quantity.js';
export { type SessionValueGroup, sessionValueGroups } from './session-value-groups.js';
