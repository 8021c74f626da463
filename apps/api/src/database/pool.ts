import pg from 'pg';

import { FlightSocket } from './flight-socket.js';

const DATE = 1082;
const INT8 = 20;

/** bigint columns hold cents and counts; a value past 2^53 must stop, not lose its last digits. */
function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('The database returned an integer past 2^53.');
  return value;
}

/** Dates stay civil dates ('2026-03-05'): no Date object, no time zone. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return parseSafeInteger;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * A connection that is lost while it is in use fails the statements on it and also emits `error`, which would end
 * the process with nobody listening. The failed statements are what decides what happens next.
 */
const outliveLostConnection = (client: pg.ClientBase): void => {
  client.on('error', () => undefined);
};

/**
 * Of every pool. The server ends a statement after 15 s; a query that has no answer after 20 s has no server, or no
 * network, any more.
 */
export const connectionOptions = {
  connectionTimeoutMillis: 10_000,
  query_timeout: 20_000,
  keepAlive: true,
  onConnect: outliveLostConnection,
} as const;

/** Options of the pool under the TypeORM data source; `pipeline` lets statements share a round trip. */
export const poolOptions = {
  ...connectionOptions,
  pipeline: true,
  types,
  stream: () => new FlightSocket(),
} as const;
