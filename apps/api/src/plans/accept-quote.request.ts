import type { LocalDate } from '#calendar';
import type { OptionKind } from '#pricing';

import { OPTION_KINDS } from '../catalog/price-version.request.js';
import { ChoiceField, LocalDateField, TextField } from '../http/fields.js';

export class AcceptQuoteRequest {
  @ChoiceField(OPTION_KINDS)
  option: OptionKind;

  @TextField({ min: 2, max: 160 })
  signedName: string;

  /** Staff only: the day the Truth-in-Lending disclosure was handed over on paper, when the plan needs one. */
  @LocalDateField({ optional: true })
  disclosureGivenOn?: LocalDate;
}
