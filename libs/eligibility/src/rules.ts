import { isAfter, isBefore, type LocalDate } from '#calendar';
import { DomainError } from '#kernel';
import type { HealthAccount } from './account.js';
import type { CareRefusal } from './decision.js';
import type { ItemClass } from './item-class.js';
import type { Relation } from './relation.js';

/** A rule is a row with the days it holds and where it comes from; a change of law is a new row. */
export type Dated = {
  readonly effectiveFrom: LocalDate;
  readonly effectiveThrough?: LocalDate;
  readonly source: string;
};

/** How a thing that clinics sell is classed unless the clinic or its plans know better. */
export type ItemRule = Dated & { readonly item: string; readonly itemClass: ItemClass };

/** not_a_service is refused before anything else is looked at, not_medical after the account's own rules. */
export type ClassRule = Dated & { readonly itemClass: ItemClass } & (
    | { readonly treatment: 'care' | 'care_with_letter' }
    | { readonly treatment: 'not_a_service' | 'not_medical'; readonly refusal: CareRefusal }
  );

export type PersonRule = Dated & {
  readonly account: HealthAccount;
  readonly relations: readonly Relation[];
  /** A child is covered through the year in which it reaches this age. */
  readonly childAgeMax: number;
};

export type LetterRule = Dated & {
  /** A letter holds no longer than this, whatever it says. */
  readonly monthsMax: number;
  /** Whether care before the signature can be covered by a letter that says so. */
  readonly careBeforeSignature: 'refused' | 'accepted';
};

export type EligibilityRules = {
  readonly items: readonly ItemRule[];
  readonly classes: readonly ClassRule[];
  readonly persons: readonly PersonRule[];
  readonly letters: readonly LetterRule[];
};

/** The clinic's or the plan's own rows; where both hold on a day, the later row in the list wins. */
export function overrideRules(base: EligibilityRules, own: Partial<EligibilityRules>): EligibilityRules {
  return {
    items: [...base.items, ...(own.items ?? [])],
    classes: [...base.classes, ...(own.classes ?? [])],
    persons: [...base.persons, ...(own.persons ?? [])],
    letters: [...base.letters, ...(own.letters ?? [])],
  };
}

export function findRule<Row extends Dated>(
  rows: readonly Row[],
  on: LocalDate,
  matches: (row: Row) => boolean,
): Row | undefined {
  return rows.findLast((row) => isInForce(row, on) && matches(row));
}

export function getRule<Row extends Dated>(
  rows: readonly Row[],
  on: LocalDate,
  matches: (row: Row) => boolean,
): Row {
  const rule = findRule(rows, on, matches);
  if (rule === undefined)
    throw new DomainError('VALIDATION_FAILED', { field: 'dateOfService', dateOfService: on });
  return rule;
}

function isInForce({ effectiveFrom, effectiveThrough }: Dated, on: LocalDate): boolean {
  const hasEnded = effectiveThrough !== undefined && isAfter(on, effectiveThrough);
  return !isBefore(on, effectiveFrom) && !hasEnded;
}
