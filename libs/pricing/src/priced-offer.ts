import type { PriceVersionId, ServiceId } from '#kernel';
import type { Cents, Ppm } from '#money';
import type { OptionKind } from './price-version.js';

/** Stored with every offer: another way of computing gets another name, so an old offer is never re-read wrongly. */
export const PRICING_ENGINE = 'pricing-1';

export type AdjustmentRule = 'package_price' | 'percent_discount' | 'amount_discount';

/** One step from the standard fee to the net price of a line. */
export type Adjustment = {
  readonly rule: AdjustmentRule;
  /** The package or the discount policy it comes from. */
  readonly sourceId: string;
  readonly reasonCode: string;
  /** What the step takes off the line; always above zero. */
  readonly amountCents: Cents;
  /** The running net of the line that the step was applied to. */
  readonly baseCents: Cents;
  /** The rate, when the step is a percentage. */
  readonly ratePpm?: Ppm;
  /** The amount shared between the lines, when the step is a share: a package price, or a discount in dollars. */
  readonly poolCents?: Cents;
};

export type PricedLine = {
  readonly serviceId: ServiceId;
  readonly quantity: number;
  /** The standard fee of one. */
  readonly unitCents: Cents;
  readonly standardCents: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly netCents: Cents;
  readonly source: 'package' | 'single';
};

export type PricedOffer = {
  readonly option: OptionKind;
  readonly engine: typeof PRICING_ENGINE;
  readonly priceVersionId: PriceVersionId;
  readonly lines: readonly PricedLine[];
  readonly standardCents: Cents;
  readonly discountCents: Cents;
  readonly netCents: Cents;
  /** The most sessions of one service, over all its lines; 0 when only goods are sold. */
  readonly visitCount: number;
  /** Net price by visit count, half-up; 0 when there is no visit. */
  readonly averagePerVisitCents: Cents;
};

/** A line while the rules work on it; it leaves the engine as a `PricedLine`. */
export type LineDraft = {
  -readonly [Field in keyof Omit<PricedLine, 'adjustments'>]: PricedLine[Field];
} & { readonly adjustments: Adjustment[] };
