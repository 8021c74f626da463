import { addDays, localDate } from '#calendar';
import {
  aDiscount,
  aPriceVersion,
  aRequest,
  aService,
  dollars,
  percent,
  policyId,
  serviceId,
} from './price-list.fixture.js';
import { priceOffer } from './price-offer.js';
import type { PriceRequest } from './price-request.js';
import type { PricedOffer } from './priced-offer.js';
import { preparePriceVersion } from './prepare-price-version.js';
import type { PriceVersion } from './price-version.js';

const price = (version: PriceVersion, request: Partial<PriceRequest>) =>
  priceOffer(preparePriceVersion(version), aRequest(request));
const totals = ({ standardCents, discountCents, netCents }: PricedOffer) => [
  standardCents,
  discountCents,
  netCents,
];

describe('priceOffer: rounding and order of discounts', () => {
  const oneLine = (fee: number, ...ids: string[]) => ({
    services: [aService('d', fee)],
    request: { lines: [{ serviceId: serviceId('d'), quantity: 1 }], discountPolicyIds: ids.map(policyId) },
  });

  it.each([
    { fee: 150, ppm: 10000, off: 2, why: '1.5 cents is rounded up' },
    { fee: 250, ppm: 10000, off: 3, why: '2.5 cents is rounded up too' },
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
    const version = aPriceVersion({ services: [aService('d', 100), aService('x', 2)] });
    const lines = [
      { serviceId: serviceId('d'), quantity: 4 },
      { serviceId: serviceId('x'), quantity: 1 },
    ];
    expect(price(version, { lines }).averagePerVisitCents).toBe(101);
  });
});
