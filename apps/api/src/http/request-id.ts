import type { IncomingMessage } from 'node:http';

import { v7 } from 'uuid';

const GIVEN = /^[A-Za-z0-9_-]{8,64}$/;

/** The caller's X-Request-Id when it is a plain token, else a new one; it stands in logs, errors and the audit. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : v7();
}
