import { DomainError } from '#kernel';
import {
  allocate,
  applyRate,
  type Cents,
  formatPpm,
  formatUsd,
  multiplyCents,
  subtractCents,
  sumCents,
} from '#money';
import type { PreparedComponent } from '../prepared-price-version.js';
import type { PackageOffer } from '../price-version.js';
import type { Adjustment } from '../priced-offer.js';
import type { Rule } from './rule.js';

type StandardComponent = Omit<PreparedComponent, 'adjustment'>;

/** Expects the lines of the package first and in the order of its components, as the engine lays them. */
export const packagePrice: Rule<readonly PreparedComponent[]> = {
  code: 'package_price',

  apply(lines, components) {
    for (let i = 0; i < components.length; i += 1) {
      const adjustment = components[i]!.adjustment;
      if (adjustment === undefined) continue;
      const line = lines[i]!;
      line.adjustments.push(adjustment);
      line.netCents = subtractCents(line.netCents, adjustment.amountCents);
    }
  },

  explain({ sourceId, ratePpm, poolCents, baseCents, amountCents }, context) {
    const name = context.sourceName(sourceId);
    const off = formatUsd(amountCents);
    if (ratePpm !== undefined) {
      return `The package “${name}” takes off ${formatPpm(ratePpm)} of ${formatUsd(baseCents)}, to the nearest cent: ${off} less.`;
    }
    const share = formatUsd(subtractCents(baseCents, amountCents));
    const price = poolCents === undefined ? 'price' : `price of ${formatUsd(poolCents)}`;
    return `Its share of the package ${price} for “${name}”, in proportion to standard fees, is ${share}: ${off} less.`;
  },
};

/** What the package takes off each component; undefined where it takes off nothing. */
export function packageAdjustments(
  offer: PackageOffer,
  components: readonly StandardComponent[],
): (Adjustment | undefined)[] {
  const { price } = offer;
  if (price.mode === 'percent_off') {
    return components.map(({ standardCents }) => {
      const amountCents = applyRate(standardCents, price.ratePpm, 'half-up');
      return adjustmentOf(offer, standardCents, amountCents, { ratePpm: price.ratePpm });
    });
  }
  const poolCents =
    price.mode === 'fixed' ? price.amountCents : multiplyCents(price.unitCents, sessionCount(components));
  const shares = sharesOf(offer, poolCents, components);
  return components.map(({ standardCents }, index) =>
    adjustmentOf(offer, standardCents, subtractCents(standardCents, shares[index]!), { poolCents }),
  );
}

/** A package dearer than its parts is a mistake in the price list and would make a discount negative. */
function sharesOf(
  offer: PackageOffer,
  poolCents: Cents,
  components: readonly StandardComponent[],
): readonly Cents[] {
  const standards = components.map((component) => component.standardCents);
  const standardCents = sumCents(standards);
  if (poolCents < 0 || poolCents > standardCents) {
    throw new DomainError('PACKAGE_NOT_OFFERED', { packageId: offer.packageId, poolCents, standardCents });
  }
  // Nothing can be shared in proportion to fees that are all zero, and nothing needs to be.
  return standardCents === 0 ? standards : allocate(poolCents, standards);
}

function sessionCount(components: readonly StandardComponent[]): number {
  return components.reduce((sum, component) => sum + component.quantity, 0);
}

function adjustmentOf(
  offer: PackageOffer,
  baseCents: Cents,
  amountCents: Cents,
  how: Pick<Adjustment, 'ratePpm'> | Pick<Adjustment, 'poolCents'>,
): Adjustment | undefined {
  if (amountCents === 0) return undefined;
  return Object.freeze({
    rule: 'package_price',
    sourceId: offer.packageId,
    reasonCode: 'PACKAGE',
    amountCents,
    baseCents,
    ...how,
  } as const);
}
