import fc from 'fast-check';
import { cents, ratePpm, SESSION_ROUNDINGS, sumCents } from '#money';
import {
  aDiscount,
  aPackage,
  aPriceVersion,
  aRequest,
  aService,
  fixed,
  OPTION_KINDS,
  packageId,
} from './price-list.fixture.js';
import { priceOffer } from './price-offer.js';
import type { PriceRequest } from './price-request.js';
import { preparePriceVersion } from './prepare-price-version.js';
import type { DiscountEffect, DiscountPolicy, PackagePrice, PriceVersion } from './price-version.js';
import { sessionValueGroups } from './session-value-groups.js';

type Case = { readonly version: PriceVersion; readonly request: PriceRequest };

const fees = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 500000 })), {
  minLength: 1,
  maxLength: 8,
});
const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 });
const percentEffect: fc.Arbitrary<DiscountEffect> = fc
  .integer({ min: 1, max: 1000000 })
  .map((ppm) => ({ kind: 'percent', ratePpm: ratePpm(ppm) }));
const amountEffect: fc.Arbitrary<DiscountEffect> = fc
  .oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 3000000 }))
  .map((amount) => ({ kind: 'amount', amountCents: cents(amount) }));

/** Percentages come before amounts here, so that nothing after a spread looks at single lines again. */
const orderlyDiscounts = fc
  .tuple(fc.array(percentEffect, { maxLength: 3 }), fc.array(amountEffect, { maxLength: 2 }))
  .map(([percents, amounts]) => policies([...percents, ...amounts]));
const anyDiscounts = fc.array(fc.oneof(percentEffect, amountEffect), { maxLength: 4 }).map(policies);

function policies(effects: readonly DiscountEffect[]): DiscountPolicy[] {
  return effects.map((effect, index) => aDiscount(`x${index}`, effect, { sequence: index }));
}

/** A version whose first services make a package (sometimes) and a request for all other services as single lines. */
function cases(discounts: fc.Arbitrary<DiscountPolicy[]>): fc.Arbitrary<Case> {
  const parts = fc.record({
    fees,
    counts,
    discounts,
    packaged: fc.nat(8),
    keptPpm: fc.integer({ min: 0, max: 1000000 }),
    isFixed: fc.boolean(),
    option: fc.constantFrom(...OPTION_KINDS),
  });
  return parts.map(({ fees, counts, discounts, packaged, keptPpm, isFixed, option }) => {
    const services = fees.map((fee, index) => aService(`s${index}`, fee));
    const quantities = services.map((service, index) => ({ service, quantity: counts[index]! }));
    const components = quantities.slice(0, packaged);
    const standard = components.reduce(
      (sum, { service, quantity }) => sum + service.standardFeeCents * quantity,
      0,
    );
    const price: PackagePrice = isFixed
      ? fixed(Math.floor((standard * keptPpm) / 1000000))
      : { mode: 'percent_off', ratePpm: ratePpm(keptPpm) };
    const sessions = Object.fromEntries(
      components.map(({ service, quantity }) => [service.serviceId, quantity]),
    );
    const packages = components.length === 0 ? [] : [aPackage(sessions, price)];
    const lines = quantities
      .slice(packages.length === 0 ? 0 : packaged)
      .map(({ service, quantity }) => ({ serviceId: service.serviceId, quantity }));
    return {
      version: aPriceVersion({ services, packages, discounts }),
      request: aRequest({
        option,
        lines,
        discountPolicyIds: discounts.map((policy) => policy.discountPolicyId).toReversed(),
        ...(packages.length === 0 ? {} : { packageId: packageId('package') }),
      }),
    };
  });
}

const price = ({ version, request }: Case) => priceOffer(preparePriceVersion(version), request);

/** Shares in exact fractions: what each gets beyond its floor is decided by sorting the remainders. */
function sharesByHand(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((left, right) => left + right, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const rows = weights.map((weight, index) => ({
    index,
    floor: (total * weight) / sum,
    rest: (total * weight) % sum,
  }));
  const spare = Number(total - rows.reduce((left, row) => left + row.floor, 0n));
  const lucky = new Set(
    rows
      .toSorted((left, right) =>
        left.rest === right.rest ? left.index - right.index : left.rest < right.rest ? 1 : -1,
      )
      .slice(0, spare)
      .map((row) => row.index),
  );
  return rows.map((row) => row.floor + (lucky.has(row.index) ? 1n : 0n));
}

/** ⌊(2·n·p + 1,000,000) ÷ 2,000,000⌋ is n·p ppm rounded half-up. */
const percentByHand = (net: bigint, ppm: number) => (2n * net * BigInt(ppm) + 1000000n) / 2000000n;

/** The whole contract again, in BigInt, with columns instead of lines. */
function netsByHand({ version, request }: Case): number[] {
  const fee = new Map(
    version.services.map((service) => [service.serviceId, BigInt(service.standardFeeCents)]),
  );
  const offer = version.packages.find((candidate) => candidate.packageId === request.packageId);
  const packaged = (offer?.components ?? []).map(
    (part) => fee.get(part.serviceId)! * BigInt(part.sessionCount),
  );
  let priced = packaged;
  if (offer !== undefined && request.option !== 'pay_per_visit') {
    if (offer.price.mode === 'fixed') priced = sharesByHand(BigInt(offer.price.amountCents), packaged);
    if (offer.price.mode === 'percent_off') {
      const { ratePpm } = offer.price;
      priced = packaged.map((standard) => standard - percentByHand(standard, ratePpm));
    }
  }
  let nets = [...priced, ...request.lines.map((line) => fee.get(line.serviceId)! * BigInt(line.quantity))];
  for (const { effect } of version.discounts) {
    if (effect.kind === 'percent') nets = nets.map((net) => net - percentByHand(net, effect.ratePpm));
    else {
      const left = nets.reduce((sum, net) => sum + net, 0n);
      const pool = left < BigInt(effect.amountCents) ? left : BigInt(effect.amountCents);
      const shares = sharesByHand(pool, nets);
      nets = nets.map((net, index) => net - shares[index]!);
    }
  }
  return nets.map(Number);
}

/** Freezes what the indexes hold too. */
function deepFreeze<T extends object>(value: T): T {
  const inner: unknown[] = value instanceof Map ? [...value.values()] : Object.values(Object.freeze(value));
  for (const part of inner) if (typeof part === 'object') deepFreeze(part as object);
  return value;
}

describe('priceOffer, for any price list and request', () => {
  const any = cases(anyDiscounts);

  it('agrees with the contract worked out in exact fractions', () => {
    fc.assert(
      fc.property(any, (given) => {
        expect(price(given).lines.map((line) => line.netCents)).toEqual(netsByHand(given));
      }),
      { numRuns: 500 },
    );
  });

  it('adds up: adjustments to lines, lines to totals, nothing below zero', () => {
    fc.assert(
      fc.property(any, (given) => {
        const offer = price(given);
        for (const line of offer.lines) {
          expect(line.standardCents).toBe(line.unitCents * line.quantity);
          let running: number = line.standardCents;
          for (const { baseCents, amountCents } of line.adjustments) {
            expect(baseCents).toBe(running);
            expect(amountCents).toBeGreaterThan(0);
            running -= amountCents;
          }
          expect(line.netCents).toBe(running);
          expect(running).toBeGreaterThanOrEqual(0);
        }
        expect(offer.netCents).toBe(sumCents(offer.lines.map((line) => line.netCents)));
        expect(offer.standardCents).toBe(sumCents(offer.lines.map((line) => line.standardCents)));
        expect(offer.discountCents).toBe(offer.standardCents - offer.netCents);
      }),
    );
  });

  it('leaves its input as it was and gives the same JSON every time', () => {
    fc.assert(
      fc.property(any, (given) => {
        const copy = structuredClone(given);
        const before = JSON.stringify(given);
        const prepared = deepFreeze(preparePriceVersion(deepFreeze(given.version)));
        const first = JSON.stringify(priceOffer(prepared, deepFreeze(given.request)));
        expect(JSON.stringify(priceOffer(prepared, given.request))).toBe(first);
        expect(JSON.stringify(price(copy))).toBe(first);
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });

  it('gives the sessions of a line values that sum to its net price', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...SESSION_ROUNDINGS), (given, rounding) => {
        for (const line of price(given).lines) {
          const groups = sessionValueGroups(line, rounding);
          expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(line.quantity);
          expect(groups.reduce((sum, group) => sum + group.count * group.valueCents, 0)).toBe(line.netCents);
          expect(groups.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('priceOffer, when percentages come before amounts', () => {
  const orderly = cases(orderlyDiscounts);

  it('comes to the same total in any order of lines', () => {
    const shuffled = orderly.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.request.lines], { minLength: given.request.lines.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, lines]) => {
        const other = price({ ...given, request: { ...given.request, lines } });
        expect(other.netCents).toBe(price(given).netCents);
        expect(other.averagePerVisitCents).toBe(price(given).averagePerVisitCents);
      }),
    );
  });

  it('never costs more with one more discount', () => {
    fc.assert(
      fc.property(orderly, fc.nat(), (given, pick) => {
        const ids = given.request.discountPolicyIds;
        const fewer = ids.filter((_, index) => index !== (ids.length === 0 ? 0 : pick % ids.length));
        const without = price({ ...given, request: { ...given.request, discountPolicyIds: fewer } });
        expect(price(given).netCents).toBeLessThanOrEqual(without.netCents);
      }),
    );
  });

  it('never costs more in the package than visit by visit', () => {
    fc.assert(
      fc.property(orderly, (given) => {
        const by = (option: PriceRequest['option']) =>
          price({ ...given, request: { ...given.request, option } });
        expect(by('prepay').netCents).toBeLessThanOrEqual(by('pay_per_visit').netCents);
        expect(by('installments').netCents).toBe(by('prepay').netCents);
      }),
    );
  });
});
