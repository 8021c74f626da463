import { isBefore } from '#calendar';
import { DomainError, invariant, type PackageId, type ServiceId } from '#kernel';
import { addCents, type Cents, mulDiv, multiplyCents, subtractCents, ZERO_CENTS } from '#money';
import { discountsInOrder } from './discounts-in-order.js';
import type { PriceRequest } from './price-request.js';
import { type LineDraft, type PricedLine, type PricedOffer, PRICING_ENGINE } from './priced-offer.js';
import type { PreparedPackage, PreparedPriceVersion } from './prepared-price-version.js';
import { assertQuantity } from './quantity.js';
import { amountDiscount, packagePrice, percentDiscount, standardFee } from './rules/index.js';

/**
 * Prices one way of paying. The same price version and request give the same JSON, always; neither is changed.
 * Plain loops and one object per line keep it above 100,000 offers a second.
 */
export function priceOffer(prepared: PreparedPriceVersion, request: PriceRequest): PricedOffer {
  if (isBefore(request.pricedOn, prepared.effectiveFrom)) {
    throw new DomainError('PRICE_VERSION_NOT_IN_FORCE', { effectiveFrom: prepared.effectiveFrom });
  }
  const lines: LineDraft[] = [];
  if (request.packageId !== undefined) {
    addPackage(lines, packageOf(prepared, request.packageId), request);
  }
  addSingles(lines, prepared, request);
  if (lines.length === 0)
    throw new DomainError('VALIDATION_FAILED', { field: 'lines', problem: 'nothing to price' });
  for (const policy of discountsInOrder(prepared, request)) {
    const { effect } = policy;
    if (effect.kind === 'percent') percentDiscount.apply(lines, { policy, ratePpm: effect.ratePpm });
    else amountDiscount.apply(lines, { policy, amountCents: effect.amountCents });
  }
  return totalOffer(prepared, request, lines);
}

function packageOf(prepared: PreparedPriceVersion, packageId: PackageId): PreparedPackage {
  const found = prepared.packages.get(packageId);
  if (found === undefined) throw new DomainError('PACKAGE_NOT_OFFERED', { packageId });
  return found;
}

/** Paying visit by visit buys the same care at single fees: the package price is for those who commit to it. */
function addPackage(lines: LineDraft[], { components }: PreparedPackage, { option }: PriceRequest): void {
  for (let i = 0; i < components.length; i += 1) {
    const { service, quantity, standardCents } = components[i]!;
    standardFee.apply(lines, { service, quantity, standardCents, source: 'package' });
  }
  if (option !== 'pay_per_visit') packagePrice.apply(lines, components);
}

function addSingles(lines: LineDraft[], { services }: PreparedPriceVersion, request: PriceRequest): void {
  for (let i = 0; i < request.lines.length; i += 1) {
    const { serviceId, quantity } = request.lines[i]!;
    const service = services.get(serviceId);
    if (service === undefined) throw new DomainError('SERVICE_NOT_PRICED', { serviceId });
    assertQuantity(quantity, 'quantity');
    const standardCents = multiplyCents(service.standardFeeCents, quantity);
    standardFee.apply(lines, { service, quantity, standardCents, source: 'single' });
  }
}

function totalOffer(
  prepared: PreparedPriceVersion,
  { option }: PriceRequest,
  lines: readonly PricedLine[],
): PricedOffer {
  let standardCents = ZERO_CENTS;
  let discountCents = ZERO_CENTS;
  let netCents = ZERO_CENTS;
  let visitCount = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const lineDiscountCents = sumAdjustments(line);
    invariant(line.netCents >= 0, 'a line never costs less than nothing');
    invariant(
      line.standardCents - lineDiscountCents === line.netCents,
      'a line is its standard fee less its adjustments',
    );
    standardCents = addCents(standardCents, line.standardCents);
    discountCents = addCents(discountCents, lineDiscountCents);
    netCents = addCents(netCents, line.netCents);
    const quantity = quantityOf(lines, line.serviceId);
    if (quantity > visitCount && prepared.services.get(line.serviceId)!.kind === 'service')
      visitCount = quantity;
  }
  invariant(subtractCents(standardCents, discountCents) === netCents, 'the lines sum to the totals');
  return {
    option,
    engine: PRICING_ENGINE,
    priceVersionId: prepared.priceVersionId,
    lines,
    standardCents,
    discountCents,
    netCents,
    visitCount,
    averagePerVisitCents: visitCount === 0 ? ZERO_CENTS : mulDiv(netCents, 1, visitCount, 'half-up'),
  };
}

/** A service in the package and beside it is one stock of sessions. */
function quantityOf(lines: readonly PricedLine[], serviceId: ServiceId): number {
  let sum = 0;
  for (let i = 0; i < lines.length; i += 1) if (lines[i]!.serviceId === serviceId) sum += lines[i]!.quantity;
  return sum;
}

function sumAdjustments({ adjustments }: PricedLine): Cents {
  let sum = ZERO_CENTS;
  for (let i = 0; i < adjustments.length; i += 1) sum = addCents(sum, adjustments[i]!.amountCents);
  return sum;
}
