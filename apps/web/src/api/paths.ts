import type {
  AcceptedQuote,
  AcceptQuote,
  AccountBalance,
  AuditEvent,
  Clinic,
  CreatePatient,
  CreatePayment,
  CreateQuote,
  CreateVisit,
  EndedBy,
  ExitPreview,
  Invoice,
  LedgerEntry,
  Me,
  Page,
  Patient,
  PatientPackage,
  Payment,
  Plan,
  PriceVersion,
  PriceVersionSummary,
  Provider,
  Quote,
  Receipt,
  Visit,
} from './types.js';

type Json<T> = { 200: { content: { 'application/json': T } } };
type Get<T, Query = Record<string, never>, Path = Record<string, never>> = {
  get: { parameters: { query?: Query; path?: Path }; responses: Json<T> };
};
type Pdf = {
  get: { parameters: { path: { id: string } }; responses: { 200: { content: { 'application/pdf': Blob } } } };
};
type Read<T> = { get: { parameters: { path: { id: string } }; responses: Json<T> } };
type Post<Body, T> = {
  post: {
    parameters: { header: { 'Idempotency-Key': string }; query?: { dryRun?: boolean } };
    requestBody: { content: { 'application/json': Body } };
    responses: Json<T>;
  };
};
type PostTo<Body, T> = {
  post: {
    parameters: {
      header: { 'Idempotency-Key': string };
      path: { id: string };
      query?: { dryRun?: boolean };
    };
    requestBody: { content: { 'application/json': Body } };
    responses: Json<T>;
  };
};

type OfPatient = { patientId?: string; limit?: number; cursor?: string };
type OfPage = { limit?: number; cursor?: string };

export type paths = {
  '/v1/me': Get<Me>;
  '/v1/clinic': Get<Clinic>;
  '/v1/providers': Get<Page<Provider>, OfPage>;
  '/v1/patients': Get<Page<Patient>, OfPage & { search?: string }> & Post<CreatePatient, Patient>;
  '/v1/patients/{id}': Read<Patient>;
  '/v1/price-versions': Get<Page<PriceVersionSummary>, OfPage>;
  '/v1/price-versions/current': Get<PriceVersion>;
  '/v1/price-versions/{id}': Read<PriceVersion>;
  '/v1/quotes': Get<Page<Quote>, OfPatient & { state?: string }> & Post<CreateQuote, Quote>;
  '/v1/quotes/{id}': Read<Quote>;
  '/v1/quotes/{id}.pdf': Pdf;
  '/v1/receipts/{id}.pdf': Pdf;
  '/v1/quotes/{id}/link': PostTo<Record<string, never>, { url: string }>;
  '/v1/quotes/{id}/accept': PostTo<AcceptQuote, AcceptedQuote>;
  '/v1/patient-packages': Get<Page<PatientPackage>, OfPatient>;
  '/v1/patient-packages/{id}': Read<PatientPackage>;
  '/v1/patient-packages/{id}/exit-preview': Get<ExitPreview, { endedBy?: EndedBy }, { id: string }>;
  '/v1/plans': Get<Page<Plan>, OfPatient>;
  '/v1/invoices': Get<Page<Invoice>, OfPatient>;
  '/v1/payments': Get<Page<Payment>, OfPatient> & Post<CreatePayment, Payment>;
  '/v1/visits': Get<Page<Visit>, OfPatient> & Post<CreateVisit, Visit>;
  '/v1/receipts': Get<Page<Receipt>, OfPatient>;
  '/v1/ledger/entries': Get<Page<LedgerEntry>, OfPage & { patientPackageId?: string }>;
  '/v1/ledger/balances': Get<{ balances: AccountBalance[] }, { patientPackageId?: string }>;
  '/v1/audit-events': Get<Page<AuditEvent>, OfPage>;
};
