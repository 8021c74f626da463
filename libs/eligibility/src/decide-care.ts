import { invariant } from '#kernel';
import { type Cents, maxCents, subtractCents, ZERO_CENTS } from '#money';
import type { CareLine } from './care-line.js';
import type { CareContext } from './context.js';
import type {
  CareRefusal,
  Decision,
  EligibilityDocument,
  EligibilityReason,
  HoldReason,
} from './decision.js';
import { DEFAULT_RULES } from './default-rules.js';
import { letterHold } from './letter-hold.js';
import { type ClassRule, getRule } from './rules.js';

/** What a statement can say without knowing the account: whether the line is care, and whether its papers are there. */
export function decideCare(line: CareLine, context: CareContext): Decision<CareRefusal> {
  const rule = classRule(line, context);
  if (rule.treatment === 'not_a_service' || rule.treatment === 'not_medical') return refused(rule.refusal);
  const needsLetter = rule.treatment === 'care_with_letter';
  const documents: readonly EligibilityDocument[] = needsLetter
    ? ['ITEMIZED_STATEMENT', 'LETTER_OF_MEDICAL_NECESSITY']
    : ['ITEMIZED_STATEMENT'];
  const amountCents = payableCents(line);
  const hold = holdReason(line, context, rule);
  if (hold !== undefined) return { decision: 'hold', reason: hold, amountCents, documents };
  if (line.netCents === 0) return refused('NOTHING_CHARGED');
  if (amountCents === 0) return refused('ALREADY_COVERED');
  return { decision: 'yes', amountCents, documents };
}

export function classRule(line: CareLine, { rules = DEFAULT_RULES }: CareContext): ClassRule {
  return getRule(rules.classes, line.dateOfService, (row) => row.itemClass === line.itemClass);
}

export function refused<Reason extends EligibilityReason>(reason: Reason) {
  return { decision: 'no', reason, amountCents: ZERO_CENTS, documents: [] } as const;
}

function holdReason(line: CareLine, context: CareContext, rule: ClassRule): HoldReason | undefined {
  if (line.diagnosisCodes.length === 0) return 'DX_MISSING';
  return rule.treatment === 'care_with_letter' ? letterHold(line, context) : undefined;
}

/** The net charge less what others paid: the same dollar is used once, and the standard fee is never the basis. */
function payableCents({ netCents, insurancePaidCents, otherAccountsPaidCents }: CareLine): Cents {
  invariant(
    netCents >= 0 && insurancePaidCents >= 0 && otherAccountsPaidCents >= 0,
    'a charge and what others paid of it are not negative',
  );
  const left = subtractCents(subtractCents(netCents, insurancePaidCents), otherAccountsPaidCents);
  return maxCents(left, ZERO_CENTS);
}
