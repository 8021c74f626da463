import type { LocalDate } from '#calendar';
import { HEALTH_ACCOUNTS, type HealthAccount } from '#eligibility';

import { ChoiceField, LocalDateField } from '../http/fields.js';

/** Which account, and its plan year; the date of service decides what belongs to it. */
export class FindEligibilityRequest {
  @ChoiceField(HEALTH_ACCOUNTS)
  account: HealthAccount;

  @LocalDateField()
  from: LocalDate;

  @LocalDateField()
  to: LocalDate;

  @LocalDateField({ optional: true })
  hsaEstablishedOn?: LocalDate;

  /** For a limited-purpose FSA that pays for all care once the deductible is met. */
  @LocalDateField({ optional: true })
  deductibleMetOn?: LocalDate;
}
