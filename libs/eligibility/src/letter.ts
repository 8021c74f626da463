import { addDays, addMonths, isAfter, isBefore, type LocalDate } from '#calendar';
import type { PatientId, ServiceId } from '#kernel';
import type { LetterRule } from './rules.js';

/** A letter of medical necessity as it was handed in: what a plan asks for may be missing. */
export type Letter = {
  readonly patientId: PatientId;
  /** The treatments it recommends. */
  readonly serviceIds: readonly ServiceId[];
  /** The condition, as diagnosis codes. */
  readonly diagnosisCodes: readonly string[];
  /** Frequency and dosage. */
  readonly recommendation?: string;
  readonly signedBy?: string;
  readonly signedOn?: LocalDate;
  readonly startsOn?: LocalDate;
  /** The duration is stated as a last day, as a number of months, or not at all. */
  readonly endsOn?: LocalDate;
  readonly durationMonths?: number;
};

export type LetterField = 'diagnosisCodes' | 'recommendation' | 'duration' | 'signedBy' | 'signedOn';

export type LetterWindow = { readonly from: LocalDate; readonly through: LocalDate };

/** What plans refuse a letter without. */
export function missingInLetter(letter: Letter): readonly LetterField[] {
  const isMissing: Readonly<Record<LetterField, boolean>> = {
    diagnosisCodes: letter.diagnosisCodes.length === 0,
    recommendation: isBlank(letter.recommendation),
    duration: letter.endsOn === undefined && letter.durationMonths === undefined,
    signedBy: isBlank(letter.signedBy),
    signedOn: letter.signedOn === undefined,
  };
  return (Object.keys(isMissing) as LetterField[]).filter((field) => isMissing[field]);
}

/**
 * The days a complete letter covers, undefined when it is not complete: from the signature or the stated start,
 * whichever is later, through the stated end, the longest time a letter may hold, or `endsWithPlanOn`, whichever
 * is first. One without an end is not complete, because a letter cannot be indefinite.
 */
export function letterWindow(
  letter: Letter,
  rule: LetterRule,
  endsWithPlanOn: LocalDate | undefined,
): LetterWindow | undefined {
  const { signedOn, startsOn, endsOn, durationMonths } = letter;
  if (signedOn === undefined || missingInLetter(letter).length > 0) return undefined;
  const statedStart = startsOn ?? signedOn;
  const from = rule.careBeforeSignature === 'accepted' ? statedStart : later(signedOn, statedStart);
  const ends = [
    monthsFrom(from, rule.monthsMax),
    ...(durationMonths === undefined ? [] : [monthsFrom(statedStart, durationMonths)]),
    ...(endsOn === undefined ? [] : [endsOn]),
    ...(endsWithPlanOn === undefined ? [] : [endsWithPlanOn]),
  ];
  return { from, through: ends.reduce(earlier) };
}

/** The last day of so many months that begin on `first`. */
function monthsFrom(first: LocalDate, months: number): LocalDate {
  return addDays(addMonths(first, months), -1);
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return isAfter(one, other) ? one : other;
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return isBefore(one, other) ? one : other;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
