import { DomainError, type ErrorCode } from '#kernel';
import { cents, ratePpm } from '#money';
import {
  aDiscount,
  aPackage,
  aPriceVersion,
  aService,
  dollars,
  fixed,
  packageId,
  percent,
  policyId,
} from './price-list.fixture.js';
import { preparePriceVersion } from './prepare-price-version.js';
import type { DiscountEffect, PriceVersion } from './price-version.js';
import { RULE_OF, RULES } from './rules/index.js';

const d = aService('d', 10000);

describe('preparePriceVersion', () => {
  it('ranks the discounts by sequence and keeps the order of the list on a tie', () => {
    const discounts = [
      aDiscount('late', percent(1), { sequence: 9 }),
      aDiscount('first', dollars(1), { sequence: 2 }),
      aDiscount('second', dollars(1), { sequence: 2 }),
    ];
    const prepared = preparePriceVersion(aPriceVersion({ services: [d], discounts }));
    expect(['first', 'second', 'late'].map((id) => prepared.discounts.get(policyId(id))?.rank)).toEqual([
      0, 1, 2,
    ]);
  });

  it('accepts a package that costs as much as its parts, and one that costs nothing', () => {
    for (const amountCents of [0, 120000]) {
      const packages = [aPackage({ d: 12 }, fixed(amountCents))];
      const prepared = preparePriceVersion(aPriceVersion({ services: [d], packages }));
      const [component] = prepared.packages.get(packageId('package'))!.components;
      expect(component!.adjustment?.amountCents).toBe(amountCents === 0 ? 120000 : undefined);
    }
  });

  it('shares nothing over a package of free services', () => {
    const packages = [aPackage({ free: 3 }, fixed(0))];
    const prepared = preparePriceVersion(aPriceVersion({ services: [aService('free', 0)], packages }));
    expect(prepared.packages.get(packageId('package'))!.components[0]!.adjustment).toBeUndefined();
  });

  const faults: { what: string; version: Partial<PriceVersion>; code: ErrorCode }[] = [
    { what: 'a service listed twice', version: { services: [d, d] }, code: 'VALIDATION_FAILED' },
    { what: 'a negative fee', version: { services: [aService('d', -1)] }, code: 'AMOUNT_OUT_OF_RANGE' },
    {
      what: 'a package dearer than its parts',
      version: { services: [d], packages: [aPackage({ d: 12 }, fixed(120001))] },
      code: 'PACKAGE_NOT_OFFERED',
    },
    {
      what: 'a price per session above the fees',
      version: {
        services: [d],
        packages: [aPackage({ d: 12 }, { mode: 'per_session', unitCents: cents(10001) })],
      },
      code: 'PACKAGE_NOT_OFFERED',
    },
    {
      what: 'a package below nothing',
      version: { services: [d], packages: [aPackage({ d: 12 }, fixed(-1))] },
      code: 'PACKAGE_NOT_OFFERED',
    },
    {
      what: 'a package of a service without a price',
      version: { services: [d], packages: [aPackage({ gone: 1 }, fixed(0))] },
      code: 'SERVICE_NOT_PRICED',
    },
    {
      what: 'an empty package',
      version: { packages: [aPackage({}, fixed(0))] },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a component twice',
      version: {
        services: [d],
        packages: [
          { ...aPackage({ d: 1 }, fixed(0)), components: Array(2).fill({ serviceId: 'd', sessionCount: 1 }) },
        ],
      },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a component without sessions',
      version: { services: [d], packages: [aPackage({ d: 0 }, fixed(0))] },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a package listed twice',
      version: { services: [d], packages: Array(2).fill(aPackage({ d: 1 }, fixed(0))) },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a discount of nothing',
      version: { discounts: [aDiscount('x', percent(0))] },
      code: 'AMOUNT_OUT_OF_RANGE',
    },
    {
      what: 'a discount that adds',
      version: { discounts: [aDiscount('x', dollars(-5))] },
      code: 'AMOUNT_OUT_OF_RANGE',
    },
    {
      what: 'a discount for no option',
      version: { discounts: [aDiscount('x', percent(1), { options: [] })] },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a discount without a place in the order',
      version: { discounts: [aDiscount('x', percent(1), { sequence: 1.5 })] },
      code: 'VALIDATION_FAILED',
    },
    {
      what: 'a discount listed twice',
      version: { discounts: [aDiscount('x', percent(1)), aDiscount('x', percent(2))] },
      code: 'VALIDATION_FAILED',
    },
  ];

  it.each(faults)('refuses $what: $code', ({ version, code }) => {
    const preparing = () => preparePriceVersion(aPriceVersion(version));
    expect(preparing).toThrow(DomainError);
    expect(preparing).toThrow(code);
  });

  it('takes only rates that were checked', () => {
    // @ts-expect-error a bare number is not a rate
    const effect: DiscountEffect = { kind: 'percent', ratePpm: 50000 };
    expect(effect).toEqual({ kind: 'percent', ratePpm: ratePpm(50000) });
  });
});

describe('RULES', () => {
  it('stand in the order in which they are applied, and each adjustment finds its rule', () => {
    expect(RULES.map((rule) => rule.code)).toEqual([
      'standard_fee',
      'package_price',
      'percent_discount',
      'amount_discount',
    ]);
    expect(Object.keys(RULE_OF)).toEqual(RULES.slice(1).map((rule) => rule.code));
  });
});
