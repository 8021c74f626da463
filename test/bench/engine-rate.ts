import { localDate } from '#calendar';
import { asId } from '#kernel';
import { cents, ratePpm } from '#money';
import { preparePriceVersion, priceOffer, type PriceRequest, type PriceVersion } from '#pricing';

import type { Result } from './goals.js';
import { median } from './median.js';
import { DISCOUNT, PACKAGE, PACKAGE_SESSIONS, SERVICE_KEYS, SERVICES, SINGLES } from './price-list.js';
import { rateOf } from './rate.js';
import { say } from './say.js';

const SECONDS = 0.5;
const EFFECTIVE_FROM = localDate('2026-01-01');

const PRICE_VERSION: PriceVersion = {
  priceVersionId: asId('version'),
  effectiveFrom: EFFECTIVE_FROM,
  sessionRounding: 'earliest',
  services: SERVICE_KEYS.map((key) => ({
    serviceId: asId(key),
    kind: 'service',
    eligibilityClass: 'MED',
    ...SERVICES[key],
    standardFeeCents: cents(SERVICES[key].standardFeeCents),
  })),
  packages: [
    {
      packageId: asId('package'),
      name: PACKAGE.name,
      components: PACKAGE_SESSIONS.map(([key, sessionCount]) => ({ serviceId: asId(key), sessionCount })),
      price: { mode: 'fixed', amountCents: cents(PACKAGE.amountCents) },
    },
  ],
  discounts: [
    {
      discountPolicyId: asId('discount'),
      ...DISCOUNT,
      effect: { kind: 'percent', ratePpm: ratePpm(DISCOUNT.ratePpm) },
    },
  ],
};

const REQUEST: PriceRequest = {
  option: 'prepay',
  pricedOn: EFFECTIVE_FROM,
  packageId: asId('package'),
  lines: SINGLES.map(([key, quantity]) => ({ serviceId: asId(key), quantity })),
  discountPolicyIds: [asId('discount')],
};

/** One way to pay of six lines, with package price and discount, priced by the pure engine on one core. */
export function measureEngine(rounds: number): Result {
  say('Engine: offers of 6 lines …');
  const prepared = preparePriceVersion(PRICE_VERSION);
  const price = (): unknown => priceOffer(prepared, REQUEST);
  rateOf(price, SECONDS);
  const rates = Array.from({ length: rounds }, () => rateOf(price, SECONDS));
  return { name: 'engine.quotes_per_second', value: median(rates), unit: '1/s' };
}
