export { HEALTH_ACCOUNTS, type HealthAccount } from './account.js';
export type { CareLine, CareStatus } from './care-line.js';
export type { CareContext, Coverage, EligibilityContext } from './context.js';
export { decide } from './decide.js';
export { decideCare } from './decide-care.js';
export {
  type AccountRefusal,
  type CareRefusal,
  type Decision,
  ELIGIBILITY_DISCLAIMER,
  type EligibilityDocument,
  type EligibilityReason,
  type HoldReason,
} from './decision.js';
export { DEFAULT_RULES } from './default-rules.js';
export { eligibleOutlook, eligibleTotal } from './eligible-totals.js';
export { graceEndsOn } from './grace-ends-on.js';
export { ITEM_CLASSES, type ItemClass } from './item-class.js';
export { itemClassOn } from './item-class-on.js';
export { type Letter, type LetterField, type LetterWindow, letterWindow, missingInLetter } from './letter.js';
export { paidByHealthAccounts } from './paid-by-health-accounts.js';
export type { Person } from './person.js';
export type { Relation } from './relation.js';
export {
  type ClassRule,
  type EligibilityRules,
  type ItemRule,
  type LetterRule,
  overrideRules,
  type PersonRule,
} from './rules.js';
