import { DomainError, type ErrorCode } from '#kernel';

/** What the driver throws: an SQLSTATE from the server, or a Node code when the connection itself failed. */
type DriverError = Error & { readonly code?: string; readonly constraint?: string };

/** Classes 53 and 58: the server is out of something, or its disk fails it. */
const UNAVAILABLE = /^(53...|58...|57014|55P03)$/;
const RETRYABLE = /^(40001|40P01)$/;
/** Ended by the server, refused by it, or, after a failover, a connection to what is only a replica now (25006). */
const CONNECTION_ENDED = /^(08...|57P0[1235]|25P0[34]|53300|25006)$/;
const CONNECTION_LOST =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ERR_STREAM_.*)$/;
/** No connection, or no answer, within the time that the pool allows. */
const TIMED_OUT =
  /timeout exceeded when trying to connect|due to connection timeout|timeout expired|Query read timeout/;

/** Constraints that a request can run into; the others mean a defect in this program. */
const CODES_BY_CONSTRAINT: Readonly<Record<string, ErrorCode>> = {
  services_name_key: 'DUPLICATE',
  providers_npi_key: 'DUPLICATE',
  locations_name_key: 'DUPLICATE',
  price_versions_effective_from_key: 'DUPLICATE',
  packages_name_key: 'DUPLICATE',
  package_components_service_key: 'DUPLICATE',
  service_prices_service_key: 'DUPLICATE',
  discount_policies_sequence_key: 'DUPLICATE',
  service_prices_service_fkey: 'REFERENCE_NOT_FOUND',
  package_components_service_price_fkey: 'SERVICE_NOT_PRICED',
  quotes_patient_fkey: 'REFERENCE_NOT_FOUND',
  quotes_provider_fkey: 'REFERENCE_NOT_FOUND',
  visits_provider_fkey: 'REFERENCE_NOT_FOUND',
  visits_location_fkey: 'REFERENCE_NOT_FOUND',
  patient_packages_quote_key: 'QUOTE_NOT_OPEN',
  receipt_lines_session_key: 'SESSION_NONE_LEFT',
  patient_packages_release_check_paid: 'SESSION_LOCKED',
  invoices_paid_check: 'PAYMENT_EXCEEDS_BALANCE',
};

/** By its shape: an error of Node's own network code is no `instanceof Error` inside a test's sandbox. */
const isDriverError = (error: unknown): error is DriverError =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

/** Name of the violated constraint; a sharded table adds its number behind it. */
function constraintOf(error: DriverError): string | undefined {
  const name = error.constraint ?? /constraint "([^"]+)"/.exec(error.message)?.[1];
  return name?.replace(/_[0-9]+$/, '');
}

const isTimedOut = (error: unknown): boolean => isDriverError(error) && TIMED_OUT.test(error.message);

/** True when the connection is of no more use, whatever has become of what was sent on it. */
export function isConnectionLost(error: unknown): error is DriverError {
  if (!isDriverError(error)) return false;
  const { code, message } = error;
  if (code !== undefined) return CONNECTION_LOST.test(code) || CONNECTION_ENDED.test(code);
  return (
    isTimedOut(error) ||
    /Connection terminated|Client has encountered a connection error|Client was closed/.test(message)
  );
}

/** True when running the whole transaction again can succeed. Who has waited in vain is not made to wait again. */
export function isRetryable(error: unknown): boolean {
  if (isTimedOut(error)) return false;
  if (isConnectionLost(error)) return true;
  if (!isDriverError(error) || error.code === undefined) return false;
  return (
    RETRYABLE.test(error.code) || (error.code === '23505' && constraintOf(error) === 'idempotency_keys_pkey')
  );
}

/** The refusal behind a database error, or the error itself when it is our own defect. */
export function translateDatabaseError(error: unknown): unknown {
  if (isConnectionLost(error)) return new DomainError('DATABASE_UNAVAILABLE');
  if (!isDriverError(error) || !/^[0-9A-Z]{5}$/.test(error.code ?? '')) return error;
  const constraint = constraintOf(error);
  const code = constraint === undefined ? undefined : CODES_BY_CONSTRAINT[constraint];
  if (code !== undefined && constraint !== undefined) return new DomainError(code, { constraint });
  const isPassing = UNAVAILABLE.test(error.code ?? '') || isRetryable(error);
  return isPassing ? new DomainError('DATABASE_UNAVAILABLE') : error;
}
