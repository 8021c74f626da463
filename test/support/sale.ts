import { localDate } from '#calendar';
import type { OptionKind } from '#pricing';

import type { AcceptQuoteRequest } from '../../apps/api/src/plans/accept-quote.request.js';
import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { QuoteResponse } from '../../apps/api/src/quotes/quote.response.js';
import type { VisitResponse } from '../../apps/api/src/visits/visit.response.js';
import type { Answer, Api, Problem } from './api.js';

/** A package as it was sold, with the ids that the next verbs of a story need. */
export type Sale = {
  readonly patientId: string;
  readonly quote: QuoteResponse;
  readonly patientPackageId: string;
  readonly invoiceId: string;
  readonly planId: string;
};

type ToSell = Partial<CreateQuoteRequest> & {
  readonly option: OptionKind;
  readonly accept?: Partial<AcceptQuoteRequest>;
};

/** Quotes and accepts in one go, for a new patient unless one is named. */
export async function sell(api: Api, { option, accept, ...asked }: ToSell): Promise<Sale> {
  const patientId = asked.patientId ?? (await api.createPatient());
  const quote = await api.createQuote({ ...asked, patientId });
  const { patientPackageId, invoiceId, planId } = await api.acceptQuote(quote.id, option, accept);
  const none = `none with ${option}`;
  return { patientId, quote, patientPackageId, invoiceId: invoiceId ?? none, planId: planId ?? none };
}

type ToDeliver = {
  readonly patientPackageId: string;
  readonly providerId: string;
  readonly serviceIds: string[];
  readonly on: string;
};

/** Records a visit of the day. */
export async function deliver(api: Api, { on, ...visit }: ToDeliver): Promise<VisitResponse> {
  return await api.recordVisit({ ...visit, dateOfService: localDate(on) });
}

/** What a refusal says, without what differs from request to request. */
export const refusalOf = ({ status, body: { code, details, errors } }: Answer<Problem>) => ({
  status,
  code,
  ...(details && { details }),
  ...(errors && { errors }),
});
