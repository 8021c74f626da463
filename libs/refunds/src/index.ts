export type { ExitPreview, ExitRequest, ExitSession } from './exit.js';
export { exitPreview } from './exit-preview.js';
export { ENDED_BY, type EndedBy, REFUND_POLICIES, type RefundPolicy } from './refund-policy.js';
export { type SessionRefund, type SessionRefundRequest, refundSessions } from './refund-sessions.js';
export { type HeldPayment, returnToTenders, type TenderReturn } from './return-to-tenders.js';
