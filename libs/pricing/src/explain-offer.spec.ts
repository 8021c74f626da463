import { cents, ratePpm } from '#money';
import { explainContext } from './explain-context.js';
import { explainLine, explainOffer } from './explain-offer.js';
import {
  aDiscount,
  aPackage,
  aPriceVersion,
  aRequest,
  aService,
  dollars,
  LUMBAR_BUNDLE,
  packageId,
  percent,
  policyId,
  serviceId,
} from './price-list.fixture.js';
import { priceOffer } from './price-offer.js';
import { preparePriceVersion } from './prepare-price-version.js';

describe('explainLine', () => {
  it('tells how a share of the package price came about and what a session is worth', () => {
    const prepared = preparePriceVersion(LUMBAR_BUNDLE);
    const offer = priceOffer(prepared, aRequest({ packageId: packageId('package') }));
    const context = explainContext(prepared);
    expect(explainLine(offer.lines[0]!, context)).toEqual([
      '20 × Spinal decompression at a standard fee of $125.00 each is $2,500.00.',
      'Its share of the package price of $2,795.00 for “Lumbar disc”, in proportion to standard fees, is $2,111.66: $388.34 less.',
      'That leaves $2,111.66.',
      'Of the 20 sessions, 6 count for $105.59 and 14 for $105.58 each.',
    ]);
    expect(explainLine(offer.lines[3]!, context)).toEqual([
      'Examination has a standard fee of $150.00.',
      'Its share of the package price of $2,795.00 for “Lumbar disc”, in proportion to standard fees, is $126.70: $23.30 less.',
      'That leaves $126.70.',
    ]);
  });

  it('gives each discount its reason, in the order it was taken', () => {
    const version = aPriceVersion({
      services: [aService('band', 1000, { name: 'Exercise band', kind: 'goods' })],
      packages: [aPackage({ band: 3 }, { mode: 'percent_off', ratePpm: ratePpm(100000) })],
      discounts: [
        aDiscount('tos', percent(52500), {
          name: 'Time-of-service reduction',
          reasonCode: 'TIME_OF_SERVICE',
        }),
        aDiscount('new', dollars(2), { name: 'New patient', reasonCode: 'NEW_PATIENT', sequence: 2 }),
      ],
    });
    const prepared = preparePriceVersion(version);
    const offer = priceOffer(
      prepared,
      aRequest({ packageId: packageId('package'), discountPolicyIds: [policyId('new'), policyId('tos')] }),
    );
    expect(explainLine(offer.lines[0]!, explainContext(prepared))).toEqual([
      '3 × Exercise band at a standard fee of $10.00 each is $30.00.',
      'The package “Care package” takes off 10% of $30.00, to the nearest cent: $3.00 less.',
      'Time-of-service reduction (reason TIME_OF_SERVICE) takes off 5.25% of $27.00, to the nearest cent: $1.42 less.',
      'Its share of New patient of $2.00 (reason NEW_PATIENT), in proportion to the price so far: $2.00 less.',
      'That leaves $23.58.',
      'Each item counts for $7.86.',
    ]);
  });

  it('has little to say about a single visit at the standard fee', () => {
    const prepared = preparePriceVersion(
      aPriceVersion({ services: [aService('d', 15000, { name: 'Table' })] }),
    );
    const offer = priceOffer(prepared, aRequest({ lines: [{ serviceId: serviceId('d'), quantity: 1 }] }));
    expect(explainLine(offer.lines[0]!, explainContext(prepared))).toEqual([
      'Table has a standard fee of $150.00.',
    ]);
    expect(explainOffer(offer)).toEqual(['The standard fees come to $150.00.', 'The price is $150.00.']);
  });

  it('stops when it is given another price version than the offer was priced with', () => {
    const prepared = preparePriceVersion(LUMBAR_BUNDLE);
    const [line] = priceOffer(prepared, aRequest({ packageId: packageId('package') })).lines;
    const foreign = explainContext(preparePriceVersion(aPriceVersion({})));
    expect(() => explainLine(line!, foreign)).toThrow('the price version it was priced with');
    const renamed = { ...explainContext(prepared), sourceName: foreign.sourceName };
    expect(() => explainLine(line!, renamed)).toThrow('the price version it was priced with');
  });
});

describe('explainOffer', () => {
  it('adds up the totals', () => {
    const offer = priceOffer(
      preparePriceVersion(LUMBAR_BUNDLE),
      aRequest({ packageId: packageId('package') }),
    );
    expect(explainOffer(offer)).toEqual([
      'The standard fees come to $3,309.00.',
      'Package price and discounts take off $514.00.',
      'The price is $2,795.00.',
      'Over 20 visits that averages $139.75 a visit.',
    ]);
    expect(offer.discountCents).toBe(cents(51400));
  });
});
