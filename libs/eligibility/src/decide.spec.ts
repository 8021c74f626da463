import { addDays, localDate } from '#calendar';
import { asId, type PatientId } from '#kernel';
import { cents } from '#money';
import type { HealthAccount } from './account.js';
import { HEALTH_ACCOUNTS } from './account.js';
import type { CareLine } from './care-line.js';
import type { Coverage, EligibilityContext } from './context.js';
import { decide } from './decide.js';
import type { EligibilityReason } from './decision.js';
import { aCareLine, aContext, aLetter, serviceId } from './eligibility.fixture.js';
import { eligibleTotal } from './eligible-totals.js';
import { graceEndsOn } from './grace-ends-on.js';

const day = localDate;
const YEAR_2026: Coverage = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
const YEAR_2027: Coverage = { startsOn: day('2027-01-01'), endsOn: day('2027-12-31') };

const total = (lines: readonly CareLine[], account: HealthAccount, context: EligibilityContext) =>
  eligibleTotal(lines.map((line) => decide(line, account, context)));
const reasons = (lines: readonly CareLine[], account: HealthAccount, context: EligibilityContext) => [
  ...new Set(lines.map((line) => decide(line, account, context).reason)),
];

describe('A: care counts when it is given', () => {
  const bought = day('2026-12-10');
  const sessions = Array.from({ length: 20 }, (_, index) =>
    aCareLine({
      status: index < 4 ? 'delivered' : 'planned',
      dateOfService: index < 4 ? addDays(bought, 4 + index * 5) : day('2027-01-04'),
    }),
  );
  const yearEnd = aContext({ coverage: YEAR_2026 });

  it('A1: 4 of 20 sessions of 100.00 make 400.00 for the year they were given in', () => {
    expect(total(sessions.slice(0, 4), 'FSA', yearEnd)).toEqual({ eligibleCents: 40000, heldCents: 0 });
    const laterOn = { today: day('2027-12-31'), coverage: YEAR_2026 };
    const given = sessions.map((line) => ({ ...line, status: 'delivered' as const }));
    expect(total(given, 'FSA', aContext(laterOn)).eligibleCents).toBe(40000);
    expect(total(given, 'FSA', aContext({ ...laterOn, coverage: YEAR_2027 })).eligibleCents).toBe(160000);
  });

  it('A4: a statement for the whole package is refused for the 16 sessions to come', () => {
    const decisions = sessions.map((line) => decide(line, 'FSA', yearEnd));
    expect(eligibleTotal(decisions).eligibleCents).toBe(40000);
    expect(decisions.filter(({ reason }) => reason === 'NOT_INCURRED')).toHaveLength(16);
  });

  it('A9: June 29 and July 1 fall into two plan years of 100.00 each', () => {
    const lines = [day('2026-06-29'), day('2026-07-01')].map((dateOfService) => aCareLine({ dateOfService }));
    const ending = { startsOn: day('2025-07-01'), endsOn: day('2026-06-30') };
    const beginning = { startsOn: day('2026-07-01'), endsOn: day('2027-06-30') };
    expect(total(lines, 'FSA', aContext({ coverage: ending })).eligibleCents).toBe(10000);
    expect(total(lines, 'FSA', aContext({ coverage: beginning })).eligibleCents).toBe(10000);
  });

  it('A10: care after the last covered day is outside the period', () => {
    const coverage = { ...YEAR_2026, lastCoveredOn: day('2026-11-30') };
    const on = (dateOfService: string) =>
      decide(aCareLine({ dateOfService: day(dateOfService) }), 'FSA', aContext({ coverage }));
    expect(on('2026-12-02')).toMatchObject({ decision: 'no', reason: 'OUTSIDE_PERIOD', amountCents: 0 });
    expect(on('2026-11-30')).toMatchObject({ decision: 'yes', amountCents: 10000 });
  });

  it.each(['forfeited', 'expired', 'transferred', 'planned'] as const)(
    'A11, A12: a session that is %s was never incurred, for any account',
    (status) => {
      for (const account of HEALTH_ACCOUNTS.filter((one) => one !== 'DCFSA')) {
        expect(reasons([aCareLine({ status })], account, aContext())).toEqual(['NOT_INCURRED']);
      }
    },
  );

  it('knows no care of tomorrow', () => {
    const line = aCareLine({ dateOfService: day('2026-05-04') });
    expect(decide(line, 'HSA', aContext({ today: day('2026-05-03') })).reason).toBe('NOT_INCURRED');
    expect(decide(line, 'HSA', aContext({ today: day('2026-05-04') })).decision).toBe('yes');
  });

  it('counts care in the grace period where the plan has one', () => {
    const line = aCareLine({ dateOfService: day('2027-03-15') });
    const context = { today: day('2027-06-30') };
    const coverage = { ...YEAR_2026, graceEndsOn: graceEndsOn(YEAR_2026.endsOn) };
    expect(decide(line, 'FSA', aContext({ ...context, coverage })).decision).toBe('yes');
    expect(decide(line, 'FSA', aContext({ ...context, coverage: YEAR_2026 })).reason).toBe('OUTSIDE_PERIOD');
    const nextDay = { ...line, dateOfService: day('2027-03-16') };
    expect(decide(nextDay, 'HRA', aContext({ ...context, coverage })).reason).toBe('OUTSIDE_PERIOD');
    expect(decide({ ...line, dateOfService: day('2025-12-31') }, 'FSA', aContext({ coverage })).reason).toBe(
      'OUTSIDE_PERIOD',
    );
  });

  it.each([
    ['2026-12-31', '2027-03-15'],
    ['2027-12-31', '2028-03-15'],
    ['2026-06-30', '2026-09-15'],
  ])('the grace period of a year that ends on %s ends on %s', (yearEndsOn, graceEnd) => {
    expect(graceEndsOn(day(yearEndsOn))).toBe(graceEnd);
  });
});

describe('B: mixed bundles and letters', () => {
  const massage = (more: Partial<CareLine> = {}) =>
    aCareLine({ serviceId: serviceId('massage'), itemClass: 'DUAL', ...more });
  const bundle = [
    aCareLine({ netCents: cents(144000) }),
    aCareLine({ serviceId: serviceId('pt'), netCents: cents(57600) }),
    massage({ netCents: cents(38400) }),
  ];

  it('B1: 2,016.00 of the bundle are eligible, the massage of 384.00 waits for a letter', () => {
    expect(total(bundle, 'FSA', aContext())).toEqual({ eligibleCents: 201600, heldCents: 38400 });
    expect(decide(bundle[2]!, 'FSA', aContext())).toEqual({
      decision: 'hold',
      reason: 'LMN_REQUIRED',
      amountCents: 38400,
      documents: ['ITEMIZED_STATEMENT', 'LETTER_OF_MEDICAL_NECESSITY'],
    });
  });

  it('B2: with a letter all 2,400.00 are', () => {
    const context = aContext({ letters: [aLetter()] });
    expect(total(bundle, 'FSA', context)).toEqual({ eligibleCents: 240000, heldCents: 0 });
    expect(decide(bundle[0]!, 'FSA', context).documents).toEqual(['ITEMIZED_STATEMENT']);
    expect(decide(bundle[2]!, 'FSA', context).documents).toContain('LETTER_OF_MEDICAL_NECESSITY');
  });

  it('B5: six months from 2026-03-01 cover through 2026-08-31: 420.00, and 280.00 expired', () => {
    const dates = ['03-01', '04-10', '05-10', '06-10', '07-10', '08-31', '09-01', '09-10', '10-10', '11-10'];
    const lines = dates.map((date) => massage({ netCents: cents(7000), dateOfService: day(`2026-${date}`) }));
    const context = aContext({ letters: [aLetter()] });
    expect(total(lines, 'FSA', context)).toEqual({ eligibleCents: 42000, heldCents: 28000 });
    expect(reasons(lines.slice(6), 'FSA', context)).toEqual(['LMN_EXPIRED']);
  });

  const { durationMonths: _months, ...endless } = aLetter();
  const { signedBy: _signer, ...unsigned } = aLetter();
  const held: { what: string; letters: EligibilityContext['letters']; reason: EligibilityReason }[] = [
    { what: 'B8: a letter without a duration', letters: [endless], reason: 'LMN_INCOMPLETE' },
    { what: 'B8: a letter without a signature', letters: [unsigned], reason: 'LMN_INCOMPLETE' },
    {
      what: 'B9: a letter for another treatment',
      letters: [aLetter({ serviceIds: [serviceId('supplement')] })],
      reason: 'LMN_REQUIRED',
    },
    {
      what: 'a letter for another condition',
      letters: [aLetter({ diagnosisCodes: ['M54.2'] })],
      reason: 'LMN_REQUIRED',
    },
    {
      what: 'a letter for another patient',
      letters: [aLetter({ patientId: asId<PatientId>('other') })],
      reason: 'LMN_REQUIRED',
    },
    {
      what: 'a letter signed later',
      letters: [aLetter({ signedOn: day('2026-05-05') })],
      reason: 'LMN_NOT_YET',
    },
    {
      what: 'a day between two letters',
      letters: [aLetter({ durationMonths: 2 }), aLetter({ signedOn: day('2026-06-01') })],
      reason: 'LMN_EXPIRED',
    },
    {
      what: 'an old letter beside an unfinished one',
      letters: [aLetter({ signedOn: day('2025-03-01') }), unsigned],
      reason: 'LMN_EXPIRED',
    },
  ];

  it.each(held)('holds massage on 2026-05-04: $what: $reason', ({ letters, reason }) => {
    expect(decide(massage(), 'HSA', aContext({ letters }))).toMatchObject({
      decision: 'hold',
      reason,
      amountCents: 10000,
    });
  });

  it('is content with the one letter that is in force', () => {
    const letters = [endless, aLetter({ signedOn: day('2025-03-01') }), aLetter()];
    expect(decide(massage(), 'FSA', aContext({ letters })).decision).toBe('yes');
    const lettersEndOn = day('2026-05-03');
    expect(decide(massage(), 'FSA', aContext({ letters, lettersEndOn })).reason).toBe('LMN_EXPIRED');
  });

  it('asks for the diagnosis before the letter', () => {
    expect(decide(massage({ diagnosisCodes: [] }), 'FSA', aContext()).reason).toBe('DX_MISSING');
    expect(decide(aCareLine({ diagnosisCodes: [] }), 'FSA', aContext())).toMatchObject({
      decision: 'hold',
      reason: 'DX_MISSING',
      amountCents: 10000,
    });
  });

  it('B12: a membership is an access fee; only visits with their own price can be care', () => {
    const membership = aCareLine({ itemClass: 'MEMB', netCents: cents(9900) });
    expect(decide(membership, 'FSA', aContext()).reason).toBe('ACCESS_FEE');
    expect(total([membership, aCareLine({ netCents: cents(4000) })], 'HSA', aContext()).eligibleCents).toBe(
      4000,
    );
  });

  it('refuses general health, with a letter too', () => {
    const gym = massage({ itemClass: 'GEN' });
    expect(decide(gym, 'FSA', aContext({ letters: [aLetter()] })).reason).toBe('GENERAL_HEALTH');
  });
});
