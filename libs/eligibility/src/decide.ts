import type { HealthAccount } from './account.js';
import { accountRefusal } from './account-refusal.js';
import type { CareLine } from './care-line.js';
import type { EligibilityContext } from './context.js';
import { classRule, decideCare, refused } from './decide-care.js';
import type { Decision } from './decision.js';

/**
 * Can this account pay for this line? The first reason that stands against it is told: an account that never
 * pays for care, a line that is no service, then the account's own rules, then the care and its papers.
 */
export function decide(line: CareLine, account: HealthAccount, context: EligibilityContext): Decision {
  if (account === 'DCFSA') return refused('DCFSA_NEVER_MEDICAL');
  const rule = classRule(line, context);
  if (rule.treatment === 'not_a_service') return refused(rule.refusal);
  const refusal = accountRefusal(line, account, context);
  return refusal === undefined ? decideCare(line, context) : refused(refusal);
}
