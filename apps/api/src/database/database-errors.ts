import { DomainError, type ErrorCode } from '#kernel';

/** What the driver throws: an SQLSTATE from the server, or a Node code when the connection itself failed. */
type DriverError = Error & { readonly code?: string; readonly constraint?: string };

const RETRYABLE = /^(08...|40001|40P01|57P01|57P02|57P03|25006)$/;
const CONNECTION_LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

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

const isDriverError = (error: unknown): error is DriverError => error instanceof Error && 'code' in error;

/** Name of the violated constraint; a sharded table adds its number behind it. */
function constraintOf(error: DriverError): string | undefined {
  const name = error.constraint ?? /constraint "([^"]+)"/.exec(error.message)?.[1];
  return name?.replace(/_[0-9]+$/, '');
}

export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as DriverError;
  if (code !== undefined) return CONNECTION_LOST.test(code) || /^(08...|57P0[123])$/.test(code);
  return /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect/.test(
    error.message,
  );
}

/** True when running the whole transaction again can succeed. */
export function isRetryable(error: unknown): boolean {
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
  if (error.code === '57014' || error.code === '55P03') return new DomainError('DATABASE_UNAVAILABLE');
  if (isRetryable(error)) return new DomainError('DATABASE_UNAVAILABLE');
  return error;
}
