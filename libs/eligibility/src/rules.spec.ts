import fc from 'fast-check';
import { localDate } from '#calendar';
import { DomainError } from '#kernel';
import { cents } from '#money';
import { HEALTH_ACCOUNTS } from './account.js';
import { decide } from './decide.js';
import { decideCare } from './decide-care.js';
import { DEFAULT_RULES } from './default-rules.js';
import { aCareLine, aContext, aLetter, serviceId } from './eligibility.fixture.js';
import { eligibleOutlook, eligibleTotal } from './eligible-totals.js';
import { ITEM_CLASSES } from './item-class.js';
import { itemClassOn } from './item-class-on.js';
import { overrideRules } from './rules.js';

const day = localDate;

describe('the default rules', () => {
  it.each([
    ['spinal_decompression', 'MED'],
    ['chiropractic_maintenance', 'GEN'],
    ['massage', 'DUAL'],
    ['massage_within_therapy', 'MED'],
    ['lumbar_orthosis', 'MED'],
    ['support_pillow', 'DUAL'],
    ['access_membership', 'MEMB'],
    ['missed_appointment_fee', 'FEE'],
    ['late_fee', 'FIN'],
    ['card_surcharge', 'FIN'],
    ['tip', 'FEE'],
    ['records_copy', undefined],
  ])('class %s as %s', (item, itemClass) => {
    expect(itemClassOn(item, day('2026-05-04'))).toBe(itemClass);
  });

  it('know on which day a law began', () => {
    expect(itemClassOn('topical_analgesic', day('2019-12-31'))).toBeUndefined();
    expect(itemClassOn('topical_analgesic', day('2020-01-01'))).toBe('MED');
  });

  it('say where each row comes from, list each item once and treat every class', () => {
    const { items, classes, persons, letters } = DEFAULT_RULES;
    for (const row of [...items, ...classes, ...persons, ...letters]) expect(row.source).not.toBe('');
    expect(new Set(items.map((row) => row.item)).size).toBe(items.length);
    expect(classes.map((row) => row.itemClass).toSorted()).toEqual(ITEM_CLASSES.toSorted());
  });

  it('do not reach back to care that is older than they are', () => {
    const line = aCareLine({ dateOfService: day('2009-12-31') });
    expect(() => decide(line, 'FSA', aContext())).toThrow(new DomainError('VALIDATION_FAILED'));
  });
});

describe('overrideRules', () => {
  const laser = { item: 'laser_therapy', source: 'Letter of the plan administrator' } as const;
  const own = overrideRules(DEFAULT_RULES, {
    items: [
      {
        ...laser,
        itemClass: 'DUAL',
        effectiveFrom: day('2026-07-01'),
        effectiveThrough: day('2026-12-31'),
      },
    ],
  });

  it.each([
    ['2026-06-30', 'MED'],
    ['2026-07-01', 'DUAL'],
    ['2026-12-31', 'DUAL'],
    ['2027-01-01', 'MED'],
  ])('holds on its days only: %s is %s', (on, itemClass) => {
    expect(itemClassOn('laser_therapy', day(on), own)).toBe(itemClass);
    expect(itemClassOn('massage', day(on), own)).toBe('DUAL');
  });

  it('lets a plan accept what the default holds', () => {
    const rules = overrideRules(DEFAULT_RULES, {
      classes: [
        { itemClass: 'DUAL', treatment: 'care', effectiveFrom: day('2026-01-01'), source: 'Plan document' },
      ],
    });
    const massage = aCareLine({ itemClass: 'DUAL' });
    expect(decide(massage, 'FSA', aContext()).decision).toBe('hold');
    expect(decide(massage, 'FSA', aContext({ rules })).decision).toBe('yes');
  });
});

describe('decideCare', () => {
  it('judges a line without knowing the account, as a statement has to', () => {
    const context = { patientId: aLetter().patientId, letters: [aLetter()] };
    const massage = aCareLine({ serviceId: serviceId('massage'), itemClass: 'DUAL' });
    expect(decideCare(massage, context).decision).toBe('yes');
    expect(decideCare(massage, { ...context, letters: [] }).reason).toBe('LMN_REQUIRED');
    expect(decideCare(aCareLine({ itemClass: 'FIN' }), context).reason).toBe('FINANCE_CHARGE');
  });
});

describe('eligibleOutlook', () => {
  it('parts the price of a quote into usual care, care with a letter and the rest', () => {
    const line = (itemClass: (typeof ITEM_CLASSES)[number], netCents: number) => ({
      itemClass,
      netCents: cents(netCents),
    });
    expect(eligibleOutlook([line('MED', 144000), line('MED', 57600), line('DUAL', 38400)])).toEqual({
      eligibleCents: 201600,
      withLetterCents: 38400,
      neverCents: 0,
    });
    expect(eligibleOutlook(ITEM_CLASSES.map((itemClass, index) => line(itemClass, 10 ** index)))).toEqual({
      eligibleCents: 1,
      withLetterCents: 10,
      neverCents: 111100,
    });
  });
});

describe('any line and account', () => {
  const anyLine = fc
    .record({
      itemClass: fc.constantFrom(...ITEM_CLASSES),
      status: fc.constantFrom('planned', 'delivered', 'forfeited', 'expired', 'transferred'),
      net: fc.nat(50000),
      insurance: fc.nat(50000),
      other: fc.nat(50000),
      month: fc.integer({ min: 1, max: 12 }),
      diagnosisCodes: fc.constantFrom([], ['M51.26'], ['M54.2']),
    })
    .map(({ net, insurance, other, month, ...line }) =>
      aCareLine({
        ...line,
        serviceId: serviceId('massage'),
        netCents: cents(net),
        insurancePaidCents: cents(insurance),
        otherAccountsPaidCents: cents(other),
        dateOfService: day(`2026-${String(month).padStart(2, '0')}-15`),
      }),
    );
  const account = fc.constantFrom(...HEALTH_ACCOUNTS);
  const context = aContext({
    letters: [aLetter()],
    hsaEstablishedOn: day('2026-02-01'),
    today: day('2026-11-30'),
  });

  it('pays the net charge less what others paid, or nothing, and only for delivered care', () => {
    fc.assert(
      fc.property(anyLine, account, (line, account) => {
        const decision = decide(line, account, context);
        const left = Math.max(0, line.netCents - line.insurancePaidCents - line.otherAccountsPaidCents);
        expect(decision.amountCents).toBe(decision.decision === 'no' ? 0 : left);
        expect(decision.reason === undefined).toBe(decision.decision === 'yes');
        if (decision.decision === 'yes') {
          expect(left).toBeGreaterThan(0);
          expect(['MED', 'DUAL']).toContain(line.itemClass);
        }
        if (decision.decision !== 'no') expect(line.status).toBe('delivered');
        if (line.itemClass === 'MED' && decision.decision === 'hold')
          expect(decision.reason).toBe('DX_MISSING');
      }),
      { numRuns: 500 },
    );
  });

  it('sums to no more than was charged', () => {
    fc.assert(
      fc.property(fc.array(anyLine), account, (lines, account) => {
        const { eligibleCents, heldCents } = eligibleTotal(
          lines.map((line) => decide(line, account, context)),
        );
        const charged = lines.reduce((sum, line) => sum + line.netCents, 0);
        expect(eligibleCents + heldCents).toBeLessThanOrEqual(charged);
        if (account === 'DCFSA' || account === 'LPFSA') expect(eligibleCents + heldCents).toBe(0);
      }),
    );
  });
});
