import { cents, ratePpm } from '#money';
import {
  aDiscount,
  aPackage,
  aPriceVersion,
  aRequest,
  aService,
  fixed,
  LUMBAR_BUNDLE,
  packageId,
  percent,
  policyId,
  serviceId,
} from './price-list.fixture.js';
import { priceOffer } from './price-offer.js';
import type { PriceRequest } from './price-request.js';
import type { PricedOffer } from './priced-offer.js';
import { preparePriceVersion } from './prepare-price-version.js';
import type { PriceVersion } from './price-version.js';
import { sessionValueGroups } from './session-value-groups.js';

const price = (version: PriceVersion, request: Partial<PriceRequest>) =>
  priceOffer(preparePriceVersion(version), aRequest(request));
const nets = (offer: PricedOffer) => offer.lines.map((line) => line.netCents);
const totals = ({ standardCents, discountCents, netCents }: PricedOffer) => [
  standardCents,
  discountCents,
  netCents,
];

const SOLD = { packageId: packageId('package') };

describe('priceOffer: the bundle of 2,795.00', () => {
  it('shares the price over the components in proportion to their standard fees', () => {
    const offer = price(LUMBAR_BUNDLE, SOLD);
    expect(nets(offer)).toEqual([211166, 48146, 7518, 12670]);
    expect(totals(offer)).toEqual([330900, 51400, 279500]);
    expect([offer.visitCount, offer.averagePerVisitCents]).toEqual([20, 13975]);
  });

  it('stores each step of each line', () => {
    expect(price(LUMBAR_BUNDLE, SOLD).lines[1]).toEqual({
      serviceId: 'pt',
      quantity: 6,
      unitCents: 9500,
      standardCents: 57000,
      adjustments: [
        {
          rule: 'package_price',
          sourceId: 'package',
          reasonCode: 'PACKAGE',
          amountCents: 8854,
          baseCents: 57000,
          poolCents: 279500,
        },
      ],
      netCents: 48146,
      source: 'package',
    });
  });

  it('gives every session its stored value, in both roundings', () => {
    const [decompression, pt] = price(LUMBAR_BUNDLE, SOLD).lines;
    expect(sessionValueGroups(decompression!, 'earliest')).toEqual([
      { valueCents: 10559, count: 6 },
      { valueCents: 10558, count: 14 },
    ]);
    expect(sessionValueGroups(pt!, 'earliest')).toEqual([
      { valueCents: 8025, count: 2 },
      { valueCents: 8024, count: 4 },
    ]);
    expect(sessionValueGroups(decompression!, 'cumulative')).toEqual([
      { valueCents: 10558, count: 14 },
      { valueCents: 10559, count: 6 },
    ]);
    expect(sessionValueGroups(pt!, 'cumulative')).toEqual([
      { valueCents: 8024, count: 4 },
      { valueCents: 8025, count: 2 },
    ]);
  });

  it('is sold at single fees to those who pay visit by visit', () => {
    const offer = price(LUMBAR_BUNDLE, { ...SOLD, option: 'pay_per_visit' });
    expect(nets(offer)).toEqual([250000, 57000, 8900, 15000]);
    expect(totals(offer)).toEqual([330900, 0, 330900]);
    expect(offer.lines.every((line) => line.source === 'package' && line.adjustments.length === 0)).toBe(
      true,
    );
  });

  it('costs the same on installments as prepaid while no discount tells them apart', () => {
    expect(price(LUMBAR_BUNDLE, { ...SOLD, option: 'installments' }).netCents).toBe(279500);
  });

  it('takes extra care beside the package at its standard fee', () => {
    const offer = price(LUMBAR_BUNDLE, { ...SOLD, lines: [{ serviceId: serviceId('pt'), quantity: 2 }] });
    expect(nets(offer)).toEqual([211166, 48146, 7518, 12670, 19000]);
    expect(offer.lines[4]).toMatchObject({ source: 'single', adjustments: [] });
    expect(offer.netCents).toBe(298500);
  });
});

describe('priceOffer: worked examples', () => {
  it('A1: 20 sessions for 2,000.00 are worth 100.00 each, 4 of them 400.00', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000)],
      packages: [aPackage({ d: 20 }, fixed(200000))],
    });
    const [line] = price(version, SOLD).lines;
    expect(sessionValueGroups(line!, 'earliest')).toEqual([{ valueCents: 10000, count: 20 }]);
    expect(sessionValueGroups(line!, 'cumulative')).toEqual([{ valueCents: 10000, count: 20 }]);
  });

  it('A6: 18 sessions for 1,999.00 are 10 of 111.06 and 8 of 111.05', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000)],
      packages: [aPackage({ d: 18 }, fixed(199900))],
    });
    const [line] = price(version, SOLD).lines;
    expect(sessionValueGroups(line!, 'earliest')).toEqual([
      { valueCents: 11106, count: 10 },
      { valueCents: 11105, count: 8 },
    ]);
  });

  it('B1: 2,400.00 over decompression, therapy and massage is 1,440.00, 576.00 and 384.00', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000), aService('pt', 12000), aService('massage', 8000)],
      packages: [aPackage({ d: 12, pt: 6, massage: 6 }, fixed(240000))],
    });
    expect(nets(price(version, SOLD))).toEqual([144000, 57600, 38400]);
  });

  it('C4: 30% off 150.00 is 45.00, leaving 105.00', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000)],
      discounts: [aDiscount('cash', percent(300000))],
    });
    const request = {
      lines: [{ serviceId: serviceId('d'), quantity: 1 }],
      discountPolicyIds: [policyId('cash')],
    };
    expect(totals(price(version, request))).toEqual([15000, 4500, 10500]);
  });

  it('WE-37: 24 visits at 110.00 less 10% are 2,376.00, 99.00 a visit', () => {
    const version = aPriceVersion({
      services: [aService('d', 11000)],
      discounts: [aDiscount('cash', percent(100000))],
    });
    const request = {
      lines: [{ serviceId: serviceId('d'), quantity: 24 }],
      discountPolicyIds: [policyId('cash')],
    };
    const offer = price(version, request);
    expect([offer.netCents, offer.averagePerVisitCents]).toEqual([237600, 9900]);
    expect(sessionValueGroups(offer.lines[0]!, 'earliest')).toEqual([{ valueCents: 9900, count: 24 }]);
  });

  it('WE-38: a package at 10% off, then 5% for paying at the time of service, each on the running net', () => {
    const version = aPriceVersion({
      services: [aService('d', 12500), aService('pt', 9500)],
      packages: [aPackage({ d: 20, pt: 6 }, { mode: 'percent_off', ratePpm: ratePpm(100000) })],
      discounts: [aDiscount('tos', percent(50000))],
    });
    expect(price(version, SOLD).netCents).toBe(276300);
    const offer = price(version, { ...SOLD, discountPolicyIds: [policyId('tos')] });
    expect(nets(offer)).toEqual([213750, 48735]);
    expect(totals(offer)).toEqual([307000, 44515, 262485]);
    expect(offer.lines[0]!.adjustments.map(({ baseCents, amountCents }) => [baseCents, amountCents])).toEqual(
      [
        [250000, 25000],
        [225000, 11250],
      ],
    );
  });

  it('takes the percentage of a package off each component, half a cent up', () => {
    const version = aPriceVersion({
      services: [aService('d', 50), aService('pt', 150)],
      packages: [aPackage({ d: 1, pt: 1 }, { mode: 'percent_off', ratePpm: ratePpm(10000) })],
    });
    // 0.5 and 1.5 cents, each rounded up: 3 cents, where 1% of 2.00 at once would be 2.
    expect(nets(price(version, SOLD))).toEqual([49, 148]);
  });

  it('multiplies a price per session by every session of the package', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000), aService('brace', 9000, { kind: 'goods' })],
      packages: [aPackage({ d: 12, brace: 1 }, { mode: 'per_session', unitCents: cents(10000) })],
    });
    // 13 × 100.00 over 1,800.00 and 90.00: 1,238.0952… and 61.9047…, the spare cent goes to the larger remainder.
    expect(nets(price(version, SOLD))).toEqual([123810, 6190]);
  });
});
