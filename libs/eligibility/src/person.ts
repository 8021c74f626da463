import { datePartsOf, type LocalDate } from '#calendar';
import type { Relation } from './relation.js';
import type { PersonRule } from './rules.js';

/** Who received the care, seen from the owner of the account. */
export type Person =
  | { readonly relation: Exclude<Relation, 'child'> }
  | { readonly relation: 'child'; readonly birthDate: LocalDate };

/** A child counts by the age it reaches in the year of the care, not by its age on the day (26 USC 105(b)). */
export function isCovered(person: Person, rule: PersonRule, on: LocalDate): boolean {
  if (!rule.relations.includes(person.relation)) return false;
  if (person.relation !== 'child') return true;
  return datePartsOf(on).year - datePartsOf(person.birthDate).year <= rule.childAgeMax;
}
