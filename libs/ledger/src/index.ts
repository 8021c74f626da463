export { type Account, CASH_TENDERS, type CashTender } from './account.js';
export { type Balances, figuresOf, foldBalances, type PackageFigures, packageFigures } from './balances.js';
export { invoiceIssued } from './invoice-issued.js';
export type { PackageState } from './package-state.js';
export { paymentReceived } from './payment-received.js';
export { type Posting, reversePostings } from './posting.js';
export { sessionDelivered } from './session-delivered.js';
