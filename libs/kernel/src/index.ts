export type { Brand } from './brand.js';
export { DomainError, type ErrorDetails } from './domain-error.js';
export { ERROR_CODES, type ErrorCode } from './error-codes.js';
export {
  asId,
  type ClinicId,
  type DiscountPolicyId,
  type EntryId,
  type InvoiceId,
  type LocationId,
  type PackageId,
  type PatientId,
  type PatientPackageId,
  type PaymentId,
  type PlanId,
  type PriceVersionId,
  type ProviderId,
  type QuoteId,
  type ReceiptId,
  type ServiceId,
  type SessionId,
  type VisitId,
} from './ids.js';
export { invariant, InvariantError } from './invariant.js';
export { isNpi } from './npi.js';
