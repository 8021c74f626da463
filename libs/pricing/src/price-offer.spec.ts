import { addDays, localDate } from '#calendar';
import { DomainError, type ErrorCode } from '#kernel';
import { cents, ratePpm } from '#money';
import {
  aDiscount,
  aPackage,
  aPriceVersion,
  aRequest,
  aService,
  dollars,
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

  it('multiplies a price per session by every session of the package', () => {
    const version = aPriceVersion({
      services: [aService('d', 15000), aService('brace', 9000, { kind: 'goods' })],
      packages: [aPackage({ d: 12, brace: 1 }, { mode: 'per_session', unitCents: cents(10000) })],
    });
    // 13 × 100.00 over 1,800.00 and 90.00: 1,238.0952… and 61.9047…, the spare cent goes to the larger remainder.
    expect(nets(price(version, SOLD))).toEqual([123810, 6190]);
  });
});

describe('priceOffer: rounding and order of discounts', () => {
  const oneLine = (fee: number, ...ids: string[]) => ({
    services: [aService('d', fee)],
    request: { lines: [{ serviceId: serviceId('d'), quantity: 1 }], discountPolicyIds: ids.map(policyId) },
  });

  it.each([
    { fee: 150, ppm: 10000, off: 2, why: '1.5 cents is rounded up' },
    { fee: 149, ppm: 10000, off: 1, why: '1.49 cents is rounded down' },
    { fee: 1234, ppm: 88750, off: 110, why: '109.5175 cents' },
    { fee: 49, ppm: 10000, off: 0, why: '0.49 cents takes off nothing' },
    { fee: 9999, ppm: 1000000, off: 9999, why: 'all of it' },
  ])('takes $ppm ppm of $fee cents once per line: $off ($why)', ({ fee, ppm, off }) => {
    const { services, request } = oneLine(fee, 'x');
    const offer = price(aPriceVersion({ services, discounts: [aDiscount('x', percent(ppm))] }), request);
    expect(totals(offer)).toEqual([fee, off, fee - off]);
    expect(offer.lines[0]!.adjustments).toHaveLength(off === 0 ? 0 : 1);
  });

  it.each([
    { first: 'percent', net: 80000 },
    { first: 'amount', net: 81000 },
  ])('goes by sequence, whatever the order of the request: $first first leaves $net', ({ first, net }) => {
    const { services, request } = oneLine(100000, 'percent', 'amount');
    const sequence = (id: string) => ({ sequence: id === first ? 1 : 2 });
    const discounts = [
      aDiscount('percent', percent(100000), sequence('percent')),
      aDiscount('amount', dollars(100), sequence('amount')),
    ];
    const version = aPriceVersion({ services, discounts });
    expect(price(version, request).netCents).toBe(net);
    const reversed = { ...request, discountPolicyIds: request.discountPolicyIds.toReversed() };
    expect(price(version, reversed)).toEqual(price(version, request));
  });

  it.each([
    { fees: [3333, 3333, 3334], off: 10, shares: [333, 333, 334] },
    { fees: [100, 100, 100], off: 1, shares: [34, 33, 33] },
    { fees: [0, 500, 500], off: 2, shares: [0, 100, 100] },
    { fees: [3000, 9000, 0], off: 500, shares: [3000, 9000, 0] },
  ])('spreads $off dollars over $fees as $shares', ({ fees, off, shares }) => {
    const services = fees.map((fee, index) => aService(`s${index}`, fee));
    const version = aPriceVersion({ services, discounts: [aDiscount('x', dollars(off))] });
    const lines = services.map((service) => ({ serviceId: service.serviceId, quantity: 1 }));
    const offer = price(version, { lines, discountPolicyIds: [policyId('x')] });
    expect(offer.lines.map((line) => line.standardCents - line.netCents)).toEqual(shares);
    const pools = offer.lines.flatMap((line) => line.adjustments.map((adjustment) => adjustment.poolCents));
    expect(new Set(pools)).toEqual(new Set([shares.reduce((sum, share) => sum + share)]));
  });

  it('leaves out a discount that is not for the option, and one whose last day is over', () => {
    const lastDay = localDate('2026-03-31');
    const { services, request } = oneLine(10000, 'prepaid', 'spring');
    const discounts = [
      aDiscount('prepaid', percent(100000), { options: ['prepay'] }),
      aDiscount('spring', dollars(5), { sequence: 2, validUntil: lastDay }),
    ];
    const version = aPriceVersion({ services, discounts });
    expect(price(version, { ...request, pricedOn: lastDay }).netCents).toBe(8500);
    expect(price(version, { ...request, pricedOn: addDays(lastDay, 1) }).netCents).toBe(9000);
    expect(price(version, { ...request, option: 'installments' }).netCents).toBe(9500);
  });

  it('counts no visit when only goods are sold', () => {
    const version = aPriceVersion({ services: [aService('brace', 8900, { kind: 'goods' })] });
    const offer = price(version, { lines: [{ serviceId: serviceId('brace'), quantity: 2 }] });
    expect([offer.netCents, offer.visitCount, offer.averagePerVisitCents]).toEqual([17800, 0, 0]);
  });

  it('rounds the average per visit half-up', () => {
    const version = aPriceVersion({ services: [aService('d', 101), aService('x', 2)] });
    const lines = [
      { serviceId: serviceId('d'), quantity: 4 },
      { serviceId: serviceId('x'), quantity: 1 },
    ];
    expect(price(version, { lines }).averagePerVisitCents).toBe(102);
  });
});

describe('priceOffer: what it refuses', () => {
  const version = aPriceVersion({
    services: [aService('d', 15000), aService('dear', Number.MAX_SAFE_INTEGER)],
    discounts: [aDiscount('x', percent(100000))],
  });
  const line = { serviceId: serviceId('d'), quantity: 1 };
  const refusals: { what: string; request: Partial<PriceRequest>; code: ErrorCode }[] = [
    { what: 'nothing to price', request: {}, code: 'VALIDATION_FAILED' },
    {
      what: 'a service without a price',
      request: { lines: [{ ...line, serviceId: serviceId('gone') }] },
      code: 'SERVICE_NOT_PRICED',
    },
    { what: 'an unknown package', request: { packageId: packageId('gone') }, code: 'PACKAGE_NOT_OFFERED' },
    {
      what: 'an unknown discount',
      request: { lines: [line], discountPolicyIds: [policyId('gone')] },
      code: 'DISCOUNT_NOT_IN_FORCE',
    },
    {
      what: 'the same discount twice',
      request: { lines: [line], discountPolicyIds: [policyId('x'), policyId('x')] },
      code: 'VALIDATION_FAILED',
    },
    { what: 'a quantity of zero', request: { lines: [{ ...line, quantity: 0 }] }, code: 'VALIDATION_FAILED' },
    {
      what: 'a negative quantity',
      request: { lines: [{ ...line, quantity: -1 }] },
      code: 'VALIDATION_FAILED',
    },
    { what: 'half a session', request: { lines: [{ ...line, quantity: 0.5 }] }, code: 'VALIDATION_FAILED' },
    { what: 'no number', request: { lines: [{ ...line, quantity: Number.NaN }] }, code: 'VALIDATION_FAILED' },
    {
      what: 'too many sessions',
      request: { lines: [{ ...line, quantity: 1001 }] },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a line past the safe integers',
      request: { lines: [{ serviceId: serviceId('dear'), quantity: 2 }] },
      code: 'AMOUNT_OUT_OF_RANGE',
    },
    {
      what: 'a total past the safe integers',
      request: { lines: [line, { serviceId: serviceId('dear'), quantity: 1 }] },
      code: 'AMOUNT_OUT_OF_RANGE',
    },
    {
      what: 'a day before the prices are in force',
      request: { lines: [line], pricedOn: localDate('2025-12-31') },
      code: 'PRICE_VERSION_NOT_IN_FORCE',
    },
  ];

  it.each(refusals)('refuses $what: $code', ({ request, code }) => {
    const pricing = () => price(version, request);
    expect(pricing).toThrow(DomainError);
    expect(pricing).toThrow(code);
  });
});
