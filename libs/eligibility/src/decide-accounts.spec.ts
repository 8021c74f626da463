import { localDate } from '#calendar';
import { InvariantError } from '#kernel';
import { cents } from '#money';
import type { HealthAccount } from './account.js';
import { HEALTH_ACCOUNTS } from './account.js';
import type { CareLine } from './care-line.js';
import type { Coverage, EligibilityContext } from './context.js';
import { decide } from './decide.js';
import { aCareLine, aContext, aLetter, PATIENT, serviceId } from './eligibility.fixture.js';
import { eligibleTotal } from './eligible-totals.js';

const day = localDate;
const YEAR_2026: Coverage = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };

const total = (lines: readonly CareLine[], account: HealthAccount, context: EligibilityContext) =>
  eligibleTotal(lines.map((line) => decide(line, account, context)));
const reasons = (lines: readonly CareLine[], account: HealthAccount, context: EligibilityContext) => [
  ...new Set(lines.map((line) => decide(line, account, context).reason)),
];

describe('C: fees, discounts and other accounts', () => {
  it('C1: a card surcharge of 15.00 on a session of 500.00 leaves 500.00', () => {
    const lines = [
      aCareLine({ netCents: cents(50000) }),
      aCareLine({ itemClass: 'FIN', netCents: cents(1500) }),
    ];
    expect(total(lines, 'HSA', aContext()).eligibleCents).toBe(50000);
    expect(reasons(lines, 'HSA', aContext())).toEqual([undefined, 'FINANCE_CHARGE']);
  });

  it('C3: late fee 15.00, no-show 35.00 and session 120.00 leave 120.00', () => {
    const lines = [
      aCareLine({ itemClass: 'FIN', netCents: cents(1500) }),
      aCareLine({ itemClass: 'FEE', netCents: cents(3500) }),
      aCareLine({ netCents: cents(12000) }),
    ];
    expect(total(lines, 'FSA', aContext())).toEqual({ eligibleCents: 12000, heldCents: 0 });
    expect(reasons(lines, 'FSA', aContext())).toEqual(['FINANCE_CHARGE', 'FEE', undefined]);
  });

  it('C4: 150.00 less a discount of 45.00 is 105.00, never the standard fee', () => {
    expect(total([aCareLine({ netCents: cents(15000 - 4500) })], 'FSA', aContext()).eligibleCents).toBe(
      10500,
    );
  });

  it('C5: a tip of 20.00 on a massage of 80.00 with a letter leaves 80.00', () => {
    const lines = [
      aCareLine({ serviceId: serviceId('massage'), itemClass: 'DUAL', netCents: cents(8000) }),
      aCareLine({ itemClass: 'FEE', netCents: cents(2000) }),
    ];
    expect(total(lines, 'FSA', aContext({ letters: [aLetter()] })).eligibleCents).toBe(8000);
  });

  it('a fee is a fee before anything else is asked', () => {
    const fee = aCareLine({ itemClass: 'FEE', status: 'forfeited', diagnosisCodes: [] });
    expect(decide(fee, 'LPFSA', aContext()).reason).toBe('FEE');
  });

  it.each([
    { insurance: 3000, other: 0, expected: { decision: 'yes', amountCents: 7000 } },
    { insurance: 3000, other: 2500, expected: { decision: 'yes', amountCents: 4500 } },
    { insurance: 9999, other: 0, expected: { decision: 'yes', amountCents: 1 } },
    { insurance: 6000, other: 4000, expected: { decision: 'no', reason: 'ALREADY_COVERED', amountCents: 0 } },
    { insurance: 12000, other: 0, expected: { decision: 'no', reason: 'ALREADY_COVERED', amountCents: 0 } },
  ])('of 100.00, insurance $insurance and other accounts $other cents', ({ insurance, other, expected }) => {
    const paid = { insurancePaidCents: cents(insurance), otherAccountsPaidCents: cents(other) };
    expect(decide(aCareLine(paid), 'FSA', aContext())).toMatchObject(expected);
  });

  it('stops on a payment below nothing, which would make more eligible than was charged', () => {
    expect(() => decide(aCareLine({ insurancePaidCents: cents(-1) }), 'FSA', aContext())).toThrow(
      InvariantError,
    );
  });

  it('C17: a limited-purpose account pays only once it is post-deductible and the deductible is met', () => {
    const line = aCareLine();
    expect(decide(line, 'LPFSA', aContext()).reason).toBe('LPFSA_DENTAL_VISION');
    const metOn = (date: string) => aContext({ deductibleMetOn: day(date) });
    expect(decide(line, 'LPFSA', metOn('2026-05-05')).reason).toBe('LPFSA_DENTAL_VISION');
    expect(decide(line, 'LPFSA', metOn('2026-05-04'))).toMatchObject({ decision: 'yes', amountCents: 10000 });
    const lastYear = { ...YEAR_2026, startsOn: day('2025-01-01'), endsOn: day('2025-12-31') };
    const context = aContext({ deductibleMetOn: day('2025-05-04'), coverage: lastYear });
    expect(decide(line, 'LPFSA', context).reason).toBe('OUTSIDE_PERIOD');
  });

  it('C18: dependent care never pays for medicine', () => {
    for (const itemClass of ['MED', 'DUAL', 'GEN', 'FEE', 'FIN', 'MEMB'] as const) {
      expect(decide(aCareLine({ itemClass }), 'DCFSA', aContext())).toEqual({
        decision: 'no',
        reason: 'DCFSA_NEVER_MEDICAL',
        amountCents: 0,
        documents: [],
      });
    }
  });
});

describe('D: health savings accounts', () => {
  it('D2: care of 2026 can be reimbursed in 2031', () => {
    const context = aContext({ today: day('2031-02-01'), hsaEstablishedOn: day('2025-01-01') });
    expect(decide(aCareLine(), 'HSA', context)).toMatchObject({ decision: 'yes', amountCents: 10000 });
  });

  it('D3: care before the account was opened does not qualify, whatever the plan began', () => {
    const context = aContext({ hsaEstablishedOn: day('2026-03-10') });
    const on = (dateOfService: string) =>
      decide(aCareLine({ dateOfService: day(dateOfService) }), 'HSA', context);
    expect(on('2026-02-20')).toMatchObject({ decision: 'no', reason: 'PRE_HSA', amountCents: 0 });
    expect(on('2026-03-09').reason).toBe('PRE_HSA');
    expect(on('2026-03-10').decision).toBe('yes');
  });

  it('asks for the plan year of an employer plan only, and for the opening of a savings account only', () => {
    const elsewhere = aContext({
      coverage: { startsOn: day('2024-01-01'), endsOn: day('2024-12-31') },
      hsaEstablishedOn: day('2030-01-01'),
    });
    const refusals = HEALTH_ACCOUNTS.map((account) => decide(aCareLine(), account, elsewhere).reason);
    expect(refusals).toEqual([
      'PRE_HSA',
      'OUTSIDE_PERIOD',
      'LPFSA_DENTAL_VISION',
      'DCFSA_NEVER_MEDICAL',
      'OUTSIDE_PERIOD',
      'PRE_HSA',
    ]);
  });
});

describe('whose care an account pays for', () => {
  const child = (birthDate: string): EligibilityContext['person'] => ({
    relation: 'child',
    birthDate: day(birthDate),
  });
  const cases: { person: EligibilityContext['person']; covered: readonly HealthAccount[]; what: string }[] = [
    { person: { relation: 'self' }, covered: ['HSA', 'FSA', 'HRA', 'MSA'], what: 'the owner' },
    { person: { relation: 'spouse' }, covered: ['HSA', 'FSA', 'HRA', 'MSA'], what: 'the spouse' },
    { person: { relation: 'tax_dependent' }, covered: ['HSA', 'FSA', 'HRA', 'MSA'], what: 'a tax dependent' },
    { person: child('2000-12-31'), covered: ['FSA', 'HRA'], what: 'a child that turns 26 in the year' },
    { person: child('2000-01-01'), covered: ['FSA', 'HRA'], what: 'a child that is 26 already' },
    { person: child('1999-12-31'), covered: [], what: 'a child that turns 27 at the end of the year' },
    { person: { relation: 'other' }, covered: [], what: 'A17: a friend who was given a session' },
  ];

  it.each(cases)('$what: $covered', ({ person, covered }) => {
    for (const account of ['HSA', 'FSA', 'HRA', 'MSA'] as const) {
      const { decision, reason } = decide(aCareLine(), account, aContext({ person, patientId: PATIENT }));
      expect([account, decision, reason]).toEqual(
        covered.includes(account) ? [account, 'yes', undefined] : [account, 'no', 'NOT_COVERED_PERSON'],
      );
    }
  });
});
