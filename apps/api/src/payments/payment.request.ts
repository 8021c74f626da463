import type { LocalDate } from '#calendar';
import { TENDERS, type Tender } from '#payments';

import { CentsField, ChoiceField, IdField, LocalDateField, TextField } from '../http/fields.js';

/** Money that comes in: how much, how, and what the terminal or bank calls it. */
export class MoneyReceivedRequest {
  @CentsField({ min: 1 })
  amountCents: number;

  @ChoiceField(TENDERS)
  tender: Tender;

  /** Never a card number. */
  @TextField({
    max: 80,
    optional: true,
    matches: /^(?!.*([0-9][ -]*){12})/,
    hint: 'must not hold a card number',
  })
  reference?: string;
}

export class RecordPaymentRequest extends MoneyReceivedRequest {
  @IdField()
  invoiceId: string;

  @LocalDateField({ optional: true })
  receivedOn?: LocalDate;
}
