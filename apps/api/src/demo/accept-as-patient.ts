import type { InvoiceResponse } from '../invoices/invoice.response.js';
import type { AcceptedQuoteResponse } from '../plans/accept-quote.response.js';
import type { PatientLinkResponse } from '../patient-links/patient-link.response.js';
import type { PlanResponse } from '../plans/plan.response.js';
import type { QuoteResponse } from '../quotes/quote.response.js';
import { ApiClient } from './api-client.js';
import type { Cast } from './cast.js';
import { usd, usDateShort, type Terminal } from './terminal.js';

export type Sale = {
  readonly patientPackageId: string;
  readonly invoiceId: string;
  readonly planId: string;
};

/** The patient signs on a phone, behind the link that the desk sent. */
export async function acceptAsPatient(
  desk: ApiClient,
  cast: Cast,
  quote: QuoteResponse,
  terminal: Terminal,
): Promise<Sale> {
  const { url } = await desk.post<PatientLinkResponse>(`/v1/quotes/${quote.id}/link`);
  const patient = ApiClient.fromLink(url);
  const signed = { option: 'installments', signedName: cast.patientName };
  const accepted = await patient.post<AcceptedQuoteResponse>(`/v1/quotes/${quote.id}/accept`, signed);
  const { patientPackageId, planId, invoiceId } = accepted;
  if (planId === undefined || invoiceId === undefined)
    throw new Error('A plan was accepted and none was made.');
  const plan = await patient.get<PlanResponse>(`/v1/plans/${planId}`);
  const invoice = await patient.get<InvoiceResponse>(`/v1/invoices/${invoiceId}`);
  terminal.heading('The patient signs the plan, behind the link from the desk');
  terminal.say(
    `Signed: ${cast.patientName}. In one transaction that sold the package with one row per session, issued ` +
      `invoice ${invoice.number} and laid out the payments. What does not divide is in the last one.`,
  );
  terminal.line();
  showPlan(plan, terminal);
  return { patientPackageId, planId, invoiceId };
}

export function showPlan({ installments, totalCents }: PlanResponse, terminal: Terminal): void {
  terminal.table(
    [
      { title: 'payment' },
      { title: 'due' },
      { title: 'collected' },
      { title: 'amount', align: 'right' },
      { title: 'paid', align: 'right' },
      { title: 'state' },
    ],
    [
      ...installments.map(({ kind, sequence, dueOn, collectOn, amountCents, paidCents, state }) => [
        kind === 'deposit' ? 'deposit' : `installment ${String(sequence)}`,
        usDateShort(dueOn),
        usDateShort(collectOn),
        usd(amountCents),
        usd(paidCents),
        state.replace('_', ' '),
      ]),
      ['total', '', '', usd(totalCents)],
    ],
    'total',
  );
}
