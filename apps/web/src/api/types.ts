import type { components } from './schema.js';

/** Short names for the shapes of the OpenAPI document. Amounts are integer US cents, dates `YYYY-MM-DD`. */
type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type Patient = Schemas['PatientResponse'];
export type CreatePatient = Schemas['CreatePatientRequest'];

export type PriceVersion = Schemas['PriceVersionResponse'];
export type PricedService = Schemas['PricedServiceResponse'];
export type PricedPackage = Schemas['PackageResponse'];
export type PackagePrice = Schemas['PackagePriceResponse'];
export type DiscountPolicy = Schemas['DiscountPolicyResponse'];

export type CreateQuote = Schemas['CreateQuoteRequest'];
export type PayerKind = CreateQuote['payerKind'];
export type Frequency = Schemas['PlanTermsRequest']['frequency'];
export type Quote = Schemas['QuoteResponse'];
export type QuoteState = Quote['state'];
export type QuoteOption = Schemas['QuoteOptionResponse'];
export type OptionKind = QuoteOption['kind'];
export type QuoteLine = Schemas['QuoteLineResponse'];
export type ScheduleRow = Schemas['ScheduledPaymentResponse'];
export type Disclosure = Schemas['DisclosureResponse'];
export type AcceptQuote = Schemas['AcceptQuoteRequest'];
export type AcceptedQuote = Schemas['AcceptedQuoteResponse'];
export type PatientLink = Schemas['PatientLinkResponse'];

export type PatientPackage = Schemas['PatientPackageResponse'];
export type PackageService = Schemas['ServiceLeftResponse'];
export type ExitPreview = Schemas['ExitPreviewResponse'];
export type EndedBy = ExitPreview['endedBy'];

export type Plan = Schemas['PlanResponse'];
export type PlanRow = Schemas['InstallmentResponse'];
export type Invoice = Schemas['InvoiceSummaryResponse'];
export type Payment = Schemas['PaymentResponse'];
export type RecordPayment = Schemas['RecordPaymentRequest'];
export type RecordedPayment = Schemas['RecordedPaymentResponse'];
export type Tender = RecordPayment['tender'];
export type RecordVisit = Schemas['RecordVisitRequest'];
export type Visit = Schemas['VisitResponse'];

export type LedgerEntry = Schemas['EntryResponse'];
export type AuditEvent = Schemas['AuditEventResponse'];
