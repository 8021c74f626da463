export {
  buildInvoiceLines,
  type InvoiceLine,
  type InvoiceLineSource,
  type InvoiceTotals,
  invoiceTotals,
} from './invoice-lines.js';
export { invoiceNumber } from './invoice-number.js';
export {
  assertPayable,
  INVOICE_STATES,
  INVOICE_TRANSITIONS,
  type InvoiceState,
  invoiceState,
} from './invoice-state.js';
