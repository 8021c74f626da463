import type { LocalDate } from '#calendar';
import { TENDERS, type Tender } from '#payments';

import { CentsField, ChoiceField, IdField, LocalDateField, TextField } from '../http/fields.js';

export class RecordPaymentRequest {
  @IdField()
  invoiceId: string;

  @CentsField({ min: 1 })
  amountCents: number;

  @ChoiceField(TENDERS)
  tender: Tender;

  @LocalDateField({ optional: true })
  receivedOn?: LocalDate;

  /** What the terminal or bank calls it; never a card number. */
  @TextField({ max: 80, optional: true, matches: /^(?!.*[0-9]{12})/, hint: 'must not hold a card number' })
  reference?: string;
}
