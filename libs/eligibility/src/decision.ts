import type { Cents } from '#money';

/** Why it waits: a paper is missing or not in force. */
export type HoldReason = 'DX_MISSING' | 'LMN_REQUIRED' | 'LMN_EXPIRED' | 'LMN_NOT_YET' | 'LMN_INCOMPLETE';

/** Why the line itself is refused, whatever the account. */
export type CareRefusal =
  'FEE' | 'FINANCE_CHARGE' | 'GENERAL_HEALTH' | 'ACCESS_FEE' | 'NOTHING_CHARGED' | 'ALREADY_COVERED';

/** Why this account refuses it, or refuses it now. */
export type AccountRefusal =
  | 'DCFSA_NEVER_MEDICAL'
  | 'NOT_INCURRED'
  | 'LPFSA_DENTAL_VISION'
  | 'PRE_HSA'
  | 'OUTSIDE_PERIOD'
  | 'NOT_COVERED_PERSON';

export type EligibilityReason = HoldReason | CareRefusal | AccountRefusal;

export type EligibilityDocument = 'ITEMIZED_STATEMENT' | 'LETTER_OF_MEDICAL_NECESSITY';

/**
 * `amountCents` is what the account may pay: at once for yes, as soon as the paper is there for hold, zero for no.
 * `documents` are what the plan asks for. The last word is the plan administrator's.
 */
export type Decision<Refusal extends EligibilityReason = CareRefusal | AccountRefusal> =
  | {
      readonly decision: 'yes';
      readonly reason?: undefined;
      readonly amountCents: Cents;
      readonly documents: readonly EligibilityDocument[];
    }
  | {
      readonly decision: 'hold';
      readonly reason: HoldReason;
      readonly amountCents: Cents;
      readonly documents: readonly EligibilityDocument[];
    }
  | {
      readonly decision: 'no';
      readonly reason: Refusal;
      readonly amountCents: Cents;
      readonly documents: readonly EligibilityDocument[];
    };

/** Goes with every answer: a clinic cannot promise what a plan will pay. */
export const ELIGIBILITY_DISCLAIMER =
  'Whether an expense can be paid from a health account is decided by your plan administrator.';
