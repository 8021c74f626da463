import type { LocalDate } from '#calendar';
import { asId } from '#kernel';
import { cents } from '#money';
import { FREQUENCIES, INSTALLMENTS_MAX, type Frequency } from '#plans';
import { QUANTITY_MAX } from '#pricing';
import { QUOTE_STATES, type QuoteState } from '#quotes';

import {
  CentsField,
  ChoiceField,
  CountField,
  IdField,
  IdListField,
  ListField,
  LocalDateField,
  ObjectField,
  TextListField,
} from '../http/fields.js';
import { PageRequest } from '../http/page.js';
import { PAYER_KINDS, type PayerKind, type QuoteInput } from './quote.js';

export class QuoteLineRequest {
  @IdField()
  serviceId: string;

  @CountField({ min: 1, max: QUANTITY_MAX })
  quantity: number;
}

export class PlanTermsRequest {
  @CentsField()
  depositCents: number;

  @CountField({ min: 1, max: INSTALLMENTS_MAX })
  installmentCount: number;

  @ChoiceField(FREQUENCIES)
  frequency: Frequency;

  @LocalDateField()
  firstDueOn: LocalDate;
}

export class CreateQuoteRequest {
  @IdField()
  patientId: string;

  @IdField({ optional: true })
  providerId?: string;

  @TextListField({
    max: 12,
    itemMax: 8,
    matches: /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/,
    hint: 'must hold ICD-10-CM codes such as M51.26',
    optional: true,
  })
  diagnosisCodes?: string[];

  @ChoiceField(PAYER_KINDS)
  payerKind: PayerKind;

  @IdField({ optional: true, description: 'a package of the price version in force' })
  packageId?: string;

  @ListField(QuoteLineRequest, { max: 40, optional: true })
  lines?: QuoteLineRequest[];

  @IdListField({ max: 20, unique: true, optional: true })
  discountPolicyIds?: string[];

  @ObjectField(PlanTermsRequest, { optional: true })
  plan?: PlanTermsRequest;
}

export class FindQuotesRequest extends PageRequest {
  @IdField({ optional: true })
  patientId?: string;

  @ChoiceField(QUOTE_STATES, { optional: true })
  state?: QuoteState;
}

export const toQuoteInput = (request: CreateQuoteRequest): QuoteInput => ({
  patientId: asId(request.patientId),
  ...(request.providerId && { providerId: asId(request.providerId) }),
  diagnosisCodes: request.diagnosisCodes ?? [],
  payerKind: request.payerKind,
  ...(request.packageId && { packageId: asId(request.packageId) }),
  lines: (request.lines ?? []).map(({ serviceId, quantity }) => ({ serviceId: asId(serviceId), quantity })),
  discountPolicyIds: (request.discountPolicyIds ?? []).map((id) => asId(id)),
  ...(request.plan && { plan: { ...request.plan, depositCents: cents(request.plan.depositCents) } }),
});
