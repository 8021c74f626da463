import { localDate } from '#calendar';
import { aLetter } from './eligibility.fixture.js';
import { type Letter, letterWindow, missingInLetter } from './letter.js';
import type { LetterRule } from './rules.js';

const day = localDate;
const RULE: LetterRule = {
  monthsMax: 12,
  careBeforeSignature: 'refused',
  effectiveFrom: day('2020-01-01'),
  source: 'test',
};
const without = (...fields: readonly (keyof Letter)[]): Letter =>
  Object.fromEntries(
    Object.entries(aLetter()).filter(([field]) => !fields.includes(field as keyof Letter)),
  ) as unknown as Letter;

describe('letterWindow', () => {
  const { durationMonths: _months, ...open } = aLetter();
  const cases: { what: string; letter: Letter; endsWithPlanOn?: string; from: string; through: string }[] = [
    { what: 'six months', letter: aLetter(), from: '2026-03-01', through: '2026-08-31' },
    {
      what: 'a stated end',
      letter: { ...open, endsOn: day('2026-10-15') },
      from: '2026-03-01',
      through: '2026-10-15',
    },
    {
      what: 'a stated start after the signature',
      letter: aLetter({ startsOn: day('2026-04-01') }),
      from: '2026-04-01',
      through: '2026-09-30',
    },
    {
      what: 'a stated start before the signature',
      letter: aLetter({ startsOn: day('2026-02-01') }),
      from: '2026-03-01',
      through: '2026-07-31',
    },
    {
      what: 'longer than a year',
      letter: aLetter({ durationMonths: 36 }),
      from: '2026-03-01',
      through: '2027-02-28',
    },
    {
      what: 'longer than a year that ends in a leap February',
      letter: aLetter({ signedOn: day('2027-03-01'), durationMonths: 24 }),
      from: '2027-03-01',
      through: '2028-02-29',
    },
    {
      what: 'past the plan year of a plan that wants a letter each year',
      letter: aLetter({ durationMonths: 12 }),
      endsWithPlanOn: '2026-12-31',
      from: '2026-03-01',
      through: '2026-12-31',
    },
    {
      what: 'months and an end that disagree',
      letter: aLetter({ endsOn: day('2026-07-01') }),
      from: '2026-03-01',
      through: '2026-07-01',
    },
  ];

  it.each(cases)('$what: $from through $through', ({ letter, endsWithPlanOn, from, through }) => {
    const planEnd = endsWithPlanOn === undefined ? undefined : day(endsWithPlanOn);
    expect(letterWindow(letter, RULE, planEnd)).toEqual({ from, through });
  });

  it('reaches back before the signature only for a plan that accepts it', () => {
    const letter = aLetter({ startsOn: day('2026-02-01') });
    const accepting: LetterRule = { ...RULE, careBeforeSignature: 'accepted' };
    expect(letterWindow(letter, accepting, undefined)).toEqual({ from: '2026-02-01', through: '2026-07-31' });
  });

  it('has no days when something is missing', () => {
    expect(letterWindow(without('signedOn'), RULE, undefined)).toBeUndefined();
    expect(letterWindow(without('durationMonths'), RULE, undefined)).toBeUndefined();
  });
});

describe('missingInLetter', () => {
  it('finds a complete letter complete, with months or with a last day', () => {
    expect(missingInLetter(aLetter())).toEqual([]);
    expect(missingInLetter({ ...without('durationMonths'), endsOn: day('2026-08-31') })).toEqual([]);
  });

  it('names everything that is missing', () => {
    expect(missingInLetter(without('durationMonths', 'signedBy'))).toEqual(['duration', 'signedBy']);
    expect(missingInLetter(without('signedOn', 'recommendation'))).toEqual(['recommendation', 'signedOn']);
    expect(missingInLetter(aLetter({ diagnosisCodes: [], signedBy: '  ' }))).toEqual([
      'diagnosisCodes',
      'signedBy',
    ]);
  });
});
