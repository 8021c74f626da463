import type { ErrorCode } from './error-codes.js';

/** Sent to the caller and written to logs, so it never holds health data or a name. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A refusal the caller can act on. What should be impossible is an `InvariantError` instead. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
