import type { Brand } from './brand.js';

export type ClinicId = Brand<string, 'ClinicId'>;
export type LocationId = Brand<string, 'LocationId'>;
export type ProviderId = Brand<string, 'ProviderId'>;
export type PatientId = Brand<string, 'PatientId'>;
export type ServiceId = Brand<string, 'ServiceId'>;
export type PriceVersionId = Brand<string, 'PriceVersionId'>;
export type PackageId = Brand<string, 'PackageId'>;
export type DiscountPolicyId = Brand<string, 'DiscountPolicyId'>;
export type QuoteId = Brand<string, 'QuoteId'>;
export type PatientPackageId = Brand<string, 'PatientPackageId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type PlanId = Brand<string, 'PlanId'>;
export type InvoiceId = Brand<string, 'InvoiceId'>;
export type PaymentId = Brand<string, 'PaymentId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type ReceiptId = Brand<string, 'ReceiptId'>;
export type EntryId = Brand<string, 'EntryId'>;

/** Names a string that is already known to be an id of that kind (a database row, a checked request field). */
export const asId = <Id extends Brand<string, string>>(value: string): Id => value as Id;
