import { randomUUID } from 'node:crypto';

import type { ClinicId } from '#kernel';
import type { OptionKind } from '#pricing';

import type { AcceptQuoteRequest } from '../../apps/api/src/plans/accept-quote.request.js';
import type { AcceptedQuoteResponse } from '../../apps/api/src/plans/accept-quote.response.js';
import type { PlanResponse } from '../../apps/api/src/plans/plan.response.js';
import type { CreatePriceVersionRequest } from '../../apps/api/src/catalog/price-version.request.js';
import type { PriceVersionResponse } from '../../apps/api/src/catalog/price-version.response.js';
import type { CreateServiceRequest } from '../../apps/api/src/services/service.request.js';
import type { InvoiceResponse } from '../../apps/api/src/invoices/invoice.response.js';
import type { BalanceResponse } from '../../apps/api/src/ledger/ledger.response.js';
import type { PatientPackageResponse } from '../../apps/api/src/packages/patient-package.response.js';
import type { PatientLinkResponse } from '../../apps/api/src/patient-links/patient-link.response.js';
import type { RecordPaymentRequest } from '../../apps/api/src/payments/payment.request.js';
import type { RecordedPaymentResponse } from '../../apps/api/src/payments/payment.response.js';
import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { QuoteOptionResponse } from '../../apps/api/src/quotes/quote-option.response.js';
import type { QuoteResponse } from '../../apps/api/src/quotes/quote.response.js';
import type { EligibilityResponse } from '../../apps/api/src/receipts/eligibility.response.js';
import type { ReceiptResponse } from '../../apps/api/src/receipts/receipt.response.js';
import type { ExitPreviewResponse } from '../../apps/api/src/refunds/exit-preview.response.js';
import type { RecordVisitRequest } from '../../apps/api/src/visits/visit.request.js';
import type { VisitResponse } from '../../apps/api/src/visits/visit.response.js';

export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly details?: Readonly<Record<string, unknown>>;
};

export type Answer<T = unknown> = { readonly status: number; readonly body: T; readonly headers: Headers };

export type AskedQuote = Partial<CreateQuoteRequest> & { readonly patientId: string };

type Body = string | object;
type SendOptions = { readonly key?: string; readonly headers?: Readonly<Record<string, string>> };

/** The API as one signed-in person uses it, in the verbs of the story. A verb that is refused throws. */
export class Api {
  constructor(
    readonly url: string,
    private readonly credentials: Readonly<Record<string, string>>,
    readonly clinicId: ClinicId,
    private readonly writeQuery = '',
  ) {}

  /** The same person, whose writes are only tried: everything runs and nothing stays. */
  dryRun(): Api {
    return new Api(this.url, this.credentials, this.clinicId, '?dryRun=true');
  }

  /** One request as it is, for looking at refusals; every write gets a new key unless one is given. */
  async send<T = Problem>(
    method: string,
    path: string,
    body?: Body,
    options: SendOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}${method === 'GET' ? '' : this.writeQuery}`, {
      method,
      headers: {
        ...this.credentials,
        ...(method === 'GET' ? {} : { 'idempotency-key': options.key ?? randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  async get<T>(path: string): Promise<T> {
    return await this.expect<T>(200, 'GET', path);
  }

  /** A document, or any other answer as it is, to the byte. */
  async bytes(path: string): Promise<Buffer> {
    const response = await fetch(`${this.url}${path}`, { headers: this.credentials });
    if (response.status !== 200) throw new Error(`GET ${path} answered ${String(response.status)}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async post<T>(path: string, body: Body, options?: SendOptions): Promise<T> {
    return await this.expect<T>(201, 'POST', path, body, options);
  }

  async createService(service: CreateServiceRequest): Promise<string> {
    return (await this.post<{ id: string }>('/v1/services', service)).id;
  }

  /** Stores and publishes prices from a day on; returns them with their ids. */
  async publishPrices(
    prices: CreatePriceVersionRequest,
    effectiveFrom: string,
  ): Promise<PriceVersionResponse> {
    const { id } = await this.post<{ id: string }>('/v1/price-versions', prices);
    await this.expect(200, 'POST', `/v1/price-versions/${id}/publish`, { effectiveFrom });
    return await this.get(`/v1/price-versions/${id}`);
  }

  async createPatient(): Promise<string> {
    const patient = { givenName: 'Test', familyName: 'Patient', birthDate: '1980-02-29' };
    return (await this.post<{ id: string }>('/v1/patients', patient)).id;
  }

  async createProvider(): Promise<string> {
    const provider = {
      name: 'Test Provider',
      credential: 'DC',
      licenseType: 'Chiropractor',
      licenseNumber: 'T-1',
      npi: '1234567893',
    };
    return (await this.post<{ id: string }>('/v1/providers', provider)).id;
  }

  async createQuote(asked: AskedQuote, options?: SendOptions): Promise<QuoteResponse> {
    return await this.post('/v1/quotes', quoteRequest(asked), options);
  }

  async reviseQuote(quoteId: string, asked: AskedQuote): Promise<QuoteResponse> {
    return await this.post(`/v1/quotes/${quoteId}/revise`, quoteRequest(asked));
  }

  async quote(id: string): Promise<QuoteResponse> {
    return await this.get(`/v1/quotes/${id}`);
  }

  /** The address that is sent to the patient. */
  async linkTo(quoteId: string): Promise<PatientLinkResponse> {
    return await this.post(`/v1/quotes/${quoteId}/link`, {});
  }

  async acceptQuote(
    quoteId: string,
    option: OptionKind,
    more: Partial<AcceptQuoteRequest> = {},
  ): Promise<AcceptedQuoteResponse> {
    return await this.post(`/v1/quotes/${quoteId}/accept`, { option, signedName: 'Test Patient', ...more });
  }

  async pay(payment: RecordPaymentRequest): Promise<RecordedPaymentResponse> {
    return await this.post('/v1/payments', payment);
  }

  async recordVisit(visit: RecordVisitRequest): Promise<VisitResponse> {
    return await this.post('/v1/visits', visit);
  }

  async patientPackage(id: string): Promise<PatientPackageResponse> {
    return await this.get(`/v1/patient-packages/${id}`);
  }

  async plan(id: string): Promise<PlanResponse> {
    return await this.get(`/v1/plans/${id}`);
  }

  async invoice(id: string): Promise<InvoiceResponse> {
    return await this.get(`/v1/invoices/${id}`);
  }

  async receipt(id: string): Promise<ReceiptResponse> {
    return await this.get(`/v1/receipts/${id}`);
  }

  async eligibility(
    patientId: string,
    account: string,
    from: string,
    to: string,
    hsaEstablishedOn?: string,
  ): Promise<EligibilityResponse> {
    const query = new URLSearchParams({ account, from, to, ...(hsaEstablishedOn && { hsaEstablishedOn }) });
    return await this.get(`/v1/patients/${patientId}/eligibility?${query.toString()}`);
  }

  async exitPreview(patientPackageId: string, endedBy = 'patient'): Promise<ExitPreviewResponse> {
    return await this.get(`/v1/patient-packages/${patientPackageId}/exit-preview?endedBy=${endedBy}`);
  }

  /** Balances by account, debit positive. */
  async balances(patientPackageId: string): Promise<Readonly<Record<string, number>>> {
    const path = `/v1/ledger/balances?patientPackageId=${patientPackageId}`;
    const { balances } = await this.get<{ balances: readonly BalanceResponse[] }>(path);
    return Object.fromEntries(balances.map(({ account, cents }) => [account, cents]));
  }

  private async expect<T>(
    status: number,
    method: string,
    path: string,
    body?: Body,
    options?: SendOptions,
  ): Promise<T> {
    const answer = await this.send<T>(method, path, body, options);
    if (answer.status === status) return answer.body;
    throw new Error(`${method} ${path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  }
}

/** One way to pay of a quote. */
export function optionOf(quote: QuoteResponse, kind: OptionKind): QuoteOptionResponse {
  const option = quote.options.find((candidate) => candidate.kind === kind);
  if (!option) throw new Error(`The quote does not offer ${kind}.`);
  return option;
}

/** A request as the desk sends it when nothing else is said: self-pay, with a diagnosis. */
export const quoteRequest = (asked: AskedQuote): object => ({
  payerKind: 'self_pay',
  diagnosisCodes: ['M51.26'],
  lines: [],
  discountPolicyIds: [],
  ...asked,
});
