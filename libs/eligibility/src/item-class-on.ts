import type { LocalDate } from '#calendar';
import { DEFAULT_RULES } from './default-rules.js';
import type { ItemClass } from './item-class.js';
import { findRule } from './rules.js';

/** The class a thing has on a day; undefined for what the rules do not know, which a person has to class. */
export function itemClassOn(item: string, on: LocalDate, rules = DEFAULT_RULES): ItemClass | undefined {
  return findRule(rules.items, on, (row) => row.item === item)?.itemClass;
}
