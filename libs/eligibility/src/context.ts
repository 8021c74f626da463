import type { LocalDate } from '#calendar';
import type { PatientId } from '#kernel';
import type { Letter } from './letter.js';
import type { Person } from './person.js';
import type { EligibilityRules } from './rules.js';

/** When an employer's plan pays. The date of service decides, not the date of payment (Prop. Treas. Reg. 1.125-6). */
export type Coverage = {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** The last day of the grace period, where the plan has one. */
  readonly graceEndsOn?: LocalDate;
  /** The last covered day of one who left the plan early. */
  readonly lastCoveredOn?: LocalDate;
};

/** What it takes to judge the care itself. */
export type CareContext = {
  readonly patientId: PatientId;
  readonly letters: readonly Letter[];
  /** The last day of the plan year, where the plan wants a new letter each year. */
  readonly lettersEndOn?: LocalDate;
  readonly rules?: EligibilityRules;
};

/** A date nobody gave is not checked: the clinic does not know a patient's plan, the administrator does. */
export type EligibilityContext = CareContext & {
  readonly today: LocalDate;
  readonly person: Person;
  readonly coverage?: Coverage;
  readonly hsaEstablishedOn?: LocalDate;
  /** Given when a limited-purpose plan pays for all care once the deductible is met: the day it was met. */
  readonly deductibleMetOn?: LocalDate;
};
