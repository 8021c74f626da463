import { localDate } from '#calendar';
import { DomainError, type ErrorCode } from '#kernel';
import {
  aDiscount,
  aPriceVersion,
  aRequest,
  aService,
  packageId,
  percent,
  policyId,
  serviceId,
} from './price-list.fixture.js';
import { priceOffer } from './price-offer.js';
import type { PriceRequest } from './price-request.js';
import { preparePriceVersion } from './prepare-price-version.js';

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
      request: { lines: [{ ...line, quantity: 501 }] },
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
    const pricing = () => priceOffer(preparePriceVersion(version), aRequest(request));
    expect(pricing).toThrow(DomainError);
    expect(pricing).toThrow(code);
  });
});
