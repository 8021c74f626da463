import { isAfter, isBefore } from '#calendar';
import type { HealthAccount } from './account.js';
import type { CareLine } from './care-line.js';
import type { EligibilityContext } from './context.js';
import type { AccountRefusal } from './decision.js';
import { DEFAULT_RULES } from './default-rules.js';
import { isCovered } from './person.js';
import { getRule } from './rules.js';

/** What stands against this line on the side of the account, in the order it is told to the patient. */
export function accountRefusal(
  line: CareLine,
  account: Exclude<HealthAccount, 'DCFSA'>,
  context: EligibilityContext,
): AccountRefusal | undefined {
  if (!isIncurred(line, context)) return 'NOT_INCURRED';
  switch (account) {
    case 'HSA':
    case 'MSA':
      if (isBeforeAccount(line, context)) return 'PRE_HSA';
      break;
    case 'LPFSA':
      if (!isDeductibleMet(line, context)) return 'LPFSA_DENTAL_VISION';
      if (isOutsidePeriod(line, context)) return 'OUTSIDE_PERIOD';
      break;
    case 'FSA':
    case 'HRA':
      if (isOutsidePeriod(line, context)) return 'OUTSIDE_PERIOD';
      break;
  }
  const { persons } = context.rules ?? DEFAULT_RULES;
  const rule = getRule(persons, line.dateOfService, (row) => row.account === account);
  return isCovered(context.person, rule, line.dateOfService) ? undefined : 'NOT_COVERED_PERSON';
}

/** An expense is incurred when the care is given, not when it is billed or paid; prepaid care is not (1.125-6(a)(2)). */
function isIncurred({ status, dateOfService }: CareLine, { today }: EligibilityContext): boolean {
  return status === 'delivered' && !isAfter(dateOfService, today);
}

/** Only what is incurred after the account was established qualifies (Notice 2004-2, Q&A 26). */
function isBeforeAccount({ dateOfService }: CareLine, { hsaEstablishedOn }: EligibilityContext): boolean {
  return hsaEstablishedOn !== undefined && isBefore(dateOfService, hsaEstablishedOn);
}

function isDeductibleMet({ dateOfService }: CareLine, { deductibleMetOn }: EligibilityContext): boolean {
  return deductibleMetOn !== undefined && !isAfter(deductibleMetOn, dateOfService);
}

function isOutsidePeriod({ dateOfService }: CareLine, { coverage }: EligibilityContext): boolean {
  if (coverage === undefined) return false;
  const { startsOn, endsOn, graceEndsOn, lastCoveredOn } = coverage;
  const hasLeft = lastCoveredOn !== undefined && isAfter(dateOfService, lastCoveredOn);
  return isBefore(dateOfService, startsOn) || isAfter(dateOfService, graceEndsOn ?? endsOn) || hasLeft;
}
