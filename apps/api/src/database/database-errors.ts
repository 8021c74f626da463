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

type Refusal = { readonly code: ErrorCode; readonly field?: string };

/** Constraints that a request can run into, and the field they blame; the others mean a defect in this program. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  services_name_key: { code: 'DUPLICATE', field: 'name' },
  providers_npi_key: { code: 'DUPLICATE', field: 'npi' },
  locations_name_key: { code: 'DUPLICATE', field: 'name' },
  price_versions_effective_from_key: { code: 'DUPLICATE', field: 'effectiveFrom' },
  packages_name_key: { code: 'DUPLICATE', field: 'packages.name' },
  package_components_service_key: { code: 'DUPLICATE', field: 'packages.components.serviceId' },
  service_prices_service_key: { code: 'DUPLICATE', field: 'services.serviceId' },
  discount_policies_sequence_key: { code: 'DUPLICATE', field: 'discounts.sequence' },
  service_prices_service_fkey: { code: 'REFERENCE_NOT_FOUND', field: 'services.serviceId' },
  package_components_service_price_fkey: {
    code: 'SERVICE_NOT_PRICED',
    field: 'packages.components.serviceId',
  },
  quotes_patient_fkey: { code: 'REFERENCE_NOT_FOUND', field: 'patientId' },
  quotes_provider_fkey: { code: 'REFERENCE_NOT_FOUND', field: 'providerId' },
  visits_provider_fkey: { code: 'REFERENCE_NOT_FOUND', field: 'providerId' },
  visits_location_fkey: { code: 'REFERENCE_NOT_FOUND', field: 'locationId' },
  patient_packages_quote_key: { code: 'QUOTE_NOT_OPEN' },
  receipt_lines_session_key: { code: 'SESSION_NONE_LEFT' },
  patient_packages_release_check_paid: { code: 'SESSION_LOCKED' },
  invoices_paid_check: { code: 'PAYMENT_EXCEEDS_BALANCE' },
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
  const refusal = constraint === undefined ? undefined : REFUSALS[constraint];
  if (refusal)
    return new DomainError(refusal.code, refusal.field === undefined ? {} : { field: refusal.field });
  const isPassing = UNAVAILABLE.test(error.code ?? '') || isRetryable(error);
  return isPassing ? new DomainError('DATABASE_UNAVAILABLE') : error;
}
