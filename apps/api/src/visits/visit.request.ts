import type { LocalDate } from '#calendar';

import { IdField, IdListField, LocalDateField, ObjectField, TextListField } from '../http/fields.js';
import { MoneyReceivedRequest } from '../payments/payment.request.js';

export class RecordVisitRequest {
  @IdField()
  patientPackageId: string;

  /** What was given at the visit; a service given twice is named twice. */
  @IdListField({ min: 1, max: 20 })
  serviceIds: string[];

  @LocalDateField()
  dateOfService: LocalDate;

  @IdField()
  providerId: string;

  @IdField({ optional: true })
  locationId?: string;

  /** Paid at the visit, in the same transaction; an FSA card may pay for what is given today. */
  @ObjectField(MoneyReceivedRequest, { optional: true })
  payment?: MoneyReceivedRequest;

  @TextListField({
    max: 12,
    itemMax: 8,
    matches: /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/,
    hint: 'must hold ICD-10-CM codes such as M51.26',
    optional: true,
  })
  diagnosisCodes?: string[];
}
