import type { ErrorCode } from '#kernel';

type Problem = { readonly status: number; readonly title: string };

/** Status and words of every code; total, so that a new code without them does not compile. */
export const PROBLEMS: Readonly<Record<ErrorCode, Problem>> = {
  VALIDATION_FAILED: { status: 400, title: 'Some fields are not right; each is named with what it needs.' },
  MALFORMED_JSON: { status: 400, title: 'The body is not valid JSON.' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is larger than this server accepts.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Send the body as application/json.' },
  UNAUTHENTICATED: { status: 401, title: 'Sign in first; a session or link may have ended.' },
  FORBIDDEN: { status: 403, title: 'You may not do this.' },
  NOT_FOUND: { status: 404, title: 'There is no such record in this clinic.' },
  ROUTE_NOT_FOUND: { status: 404, title: 'There is no such address in this API; see /docs.' },
  TOO_MANY_REQUESTS: { status: 429, title: 'Too many attempts; wait a moment and try again.' },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: 'Send an Idempotency-Key header of 8 to 128 visible characters, one per action.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    title: 'This Idempotency-Key was already used for something else; take a new one.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    status: 409,
    title: 'The same request is still being carried out; ask again shortly.',
  },
  DUPLICATE: { status: 409, title: 'There is already one with the same name, number or date.' },
  REFERENCE_NOT_FOUND: { status: 422, title: 'The request names a record that this clinic does not have.' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    title: 'The database did not answer. Nothing was half done; repeat with the same Idempotency-Key.',
  },
  INTERNAL: { status: 500, title: 'Something went wrong on our side. Nothing was half done.' },
  PRICE_VERSION_NOT_DRAFT: {
    status: 409,
    title: 'This price version is published and can no longer change.',
  },
  PRICE_VERSION_NOT_IN_FORCE: {
    status: 422,
    title: 'No price version is in force today; publish one first.',
  },
  SERVICE_NOT_PRICED: { status: 422, title: 'A service has no price in this price version.' },
  PACKAGE_NOT_OFFERED: { status: 422, title: 'This package is not offered at today’s prices.' },
  DISCOUNT_NOT_IN_FORCE: { status: 422, title: 'This discount does not belong to today’s prices.' },
  AMOUNT_OUT_OF_RANGE: { status: 422, title: 'An amount is outside what can be computed exactly.' },
  QUOTE_EXPIRED: { status: 409, title: 'This quote has expired; make a new revision.' },
  QUOTE_NOT_OPEN: { status: 409, title: 'This quote is no longer open.' },
  QUOTE_OPTION_UNAVAILABLE: { status: 422, title: 'This quote does not offer that way to pay.' },
  SCHEDULE_NOT_POSSIBLE: { status: 422, title: 'These payments cannot be scheduled.' },
  DISCLOSURE_REQUIRED: {
    status: 409,
    title:
      'Truth-in-Lending applies to this plan: it is signed at the clinic, where staff say on which day the disclosure was handed over.',
  },
  PACKAGE_NOT_ACTIVE: { status: 409, title: 'This package is completed or stopped.' },
  SESSION_NONE_LEFT: { status: 409, title: 'No session of this service is left in the package.' },
  SESSION_LOCKED: { status: 409, title: 'What is paid so far does not cover this visit yet.' },
  VISIT_DATE_OUT_OF_RANGE: {
    status: 422,
    title: 'The date of service must lie between the day of the sale and today.',
  },
  PAYMENT_EXCEEDS_BALANCE: { status: 409, title: 'The payment is larger than what is owed on this invoice.' },
  INVOICE_NOT_PAYABLE: { status: 409, title: 'This invoice cannot take a payment.' },
  TENDER_NOT_FOR_PREPAYMENT: {
    status: 409,
    title: 'An FSA or HRA card may only pay for visits that were already delivered; charge it per visit.',
  },
};
