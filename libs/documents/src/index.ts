export type { DepositInput, DepositInvoice, DepositPayment } from './deposit-input.js';
export {
  type AmountSection,
  type DepositPaymentView,
  type DepositView,
  depositView,
} from './deposit-view.js';
export type { DocumentView, FactBlock, LabeledAmount } from './document-view.js';
export type { ClinicLetterhead, LetterheadView } from './letterhead.js';
export type { DocumentProvider } from './provider.js';
export type { QuoteOptionColumn } from './quote-comparison.js';
export type {
  QuoteAdjustment,
  QuoteDisclosure,
  QuoteDisclosureReason,
  QuoteInput,
  QuoteLine,
  QuoteOption,
  QuoteOptionKind,
  QuoteScheduleRow,
} from './quote-input.js';
export type {
  QuoteLineView,
  QuoteOptionSection,
  QuoteScheduleRowView,
  QuoteScheduleView,
} from './quote-option-section.js';
export { type QuoteView, quoteView } from './quote-view.js';
export type {
  ReceiptEligibility,
  ReceiptEligibilityReason,
  ReceiptInput,
  ReceiptLine,
  ReceiptSession,
  VisitsLeft,
} from './receipt-input.js';
export { type ReceiptLineView, type ReceiptView, receiptView } from './receipt-view.js';
