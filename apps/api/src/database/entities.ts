import { AuditEventEntity } from '../audit/audit-event.entity.js';
import {
  MembershipEntity,
  SignInAccountEntity,
  SignInSessionEntity,
  UserEntity,
  VerificationEntity,
} from '../auth/sign-in.entity.js';
import {
  DiscountPolicyEntity,
  PackageComponentEntity,
  PackageEntity,
  PriceVersionEntity,
  ServicePriceEntity,
} from '../catalog/price-version.entity.js';
import { ClinicEntity } from '../clinics/clinic.entity.js';
import { InvoiceEntity, InvoiceLineEntity } from '../invoices/invoice.entity.js';
import { LedgerEntryEntity, LedgerPostingEntity } from '../ledger/ledger.entity.js';
import { LocationEntity } from '../locations/location.entity.js';
import { PatientPackageEntity, SessionEntity } from '../packages/patient-package.entity.js';
import { PatientEntity } from '../patients/patient.entity.js';
import { PaymentAllocationEntity, PaymentEntity } from '../payments/payment.entity.js';
import { InstallmentEntity, PlanEntity } from '../plans/plan.entity.js';
import { ProviderEntity } from '../providers/provider.entity.js';
import {
  QuoteDocumentEntity,
  QuoteEntity,
  QuoteLineEntity,
  QuoteOptionEntity,
} from '../quotes/quote.entity.js';
import { ReceiptEntity, ReceiptLineEntity } from '../receipts/receipt.entity.js';
import { ServiceEntity } from '../services/service.entity.js';
import { VisitEntity } from '../visits/visit.entity.js';
import { CounterEntity } from './counter.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

/** Every table, one entity each; a test compares them with the migrated database. */
export const entities: (new () => object)[] = [
  UserEntity,
  SignInSessionEntity,
  SignInAccountEntity,
  VerificationEntity,
  MembershipEntity,
  ClinicEntity,
  CounterEntity,
  IdempotencyKeyEntity,
  OutboxEventEntity,
  AuditEventEntity,
  LocationEntity,
  ProviderEntity,
  PatientEntity,
  ServiceEntity,
  PriceVersionEntity,
  ServicePriceEntity,
  PackageEntity,
  PackageComponentEntity,
  DiscountPolicyEntity,
  LedgerEntryEntity,
  LedgerPostingEntity,
  QuoteEntity,
  QuoteOptionEntity,
  QuoteLineEntity,
  QuoteDocumentEntity,
  PatientPackageEntity,
  SessionEntity,
  InvoiceEntity,
  InvoiceLineEntity,
  PlanEntity,
  InstallmentEntity,
  PaymentEntity,
  PaymentAllocationEntity,
  VisitEntity,
  ReceiptEntity,
  ReceiptLineEntity,
];
