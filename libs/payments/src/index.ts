export {
  allocatePayment,
  type PayableInvoice,
  type PaymentAllocation,
  type PaymentToAllocate,
} from './allocate-payment.js';
export {
  PREPAY_RULES,
  PREPAYMENT_WARNING_TEXTS,
  type PrepaymentPolicy,
  type PrepaymentRequest,
  prepaymentTender,
  type PrepaymentWarning,
  type PrepayRule,
} from './prepayment-tender.js';
export { type Tender, TENDER_NAMES, TENDERS } from './tender.js';
