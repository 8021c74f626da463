import { resolve } from 'node:path';
import { EnvReader } from './env-reader.js';

export type DatabaseEnv =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'external';
      /** The app's role: no superuser, no owner. */
      readonly url: string;
      /** The role that owns the schema. Without it this process cannot migrate. */
      readonly ownerUrl?: string;
      /** A replica for reads; reads go to `url` without it. */
      readonly readUrl?: string;
    };

export type Env = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly database: DatabaseEnv;
  /** The address users type, without a slash at the end. */
  readonly publicUrl?: string;
  /** Undefined only with the embedded database: then app-secret.ts keeps one in the data directory. */
  readonly appSecret?: string;
  readonly seedDemo: boolean;
  readonly logLevel: LogLevel;
  readonly preparedStatements: boolean;
  readonly poolMax: number;
  /** False, how many proxies stand in front, or their addresses. */
  readonly trustProxy: false | number | readonly string[];
};

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SECRET_LENGTH_MIN = 32;

/** The only reader of process.env. Throws one EnvError that names every bad variable and what it should be. */
export function loadEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const read = new EnvReader(source);
  const database = readDatabase(read);
  const embedded = database.kind === 'embedded';
  const publicUrl = readPublicUrl(read);
  const appSecret = readSecret(read, embedded);
  const env: Env = {
    port: read.integer('PORT', { min: 0, max: 65_535, fallback: 3_000 }),
    host: read.text('HOST') ?? '127.0.0.1',
    dataDir: resolve(read.text('DATA_DIR') ?? './data'),
    database,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(appSecret === undefined ? {} : { appSecret }),
    seedDemo: read.yesOrNo('SEED_DEMO', embedded),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    preparedStatements: read.yesOrNo('PREPARED_STATEMENTS', true),
    poolMax: read.integer('POOL_MAX', { min: 2, max: 1_000, fallback: 10 }),
    trustProxy: readTrustProxy(read),
  };
  read.finish();
  return Object.freeze({ ...env, database: Object.freeze(env.database) });
}

function readDatabase(read: EnvReader): DatabaseEnv {
  const kinds = ['postgres:', 'postgresql:'];
  const expected = 'like postgresql://role:password@host:5432/database';
  const url = read.url('DATABASE_URL', kinds, expected);
  const ownerUrl = read.url('DATABASE_OWNER_URL', kinds, expected);
  const readUrl = read.url('READ_DATABASE_URL', kinds, expected);
  if (url !== undefined) {
    return { kind: 'external', url, ...(ownerUrl && { ownerUrl }), ...(readUrl && { readUrl }) };
  }
  if (!read.isBad('DATABASE_URL')) {
    if (ownerUrl !== undefined) read.refuse('DATABASE_OWNER_URL', 'is only used together with DATABASE_URL');
    if (readUrl !== undefined) read.refuse('READ_DATABASE_URL', 'is only used together with DATABASE_URL');
  }
  return { kind: 'embedded' };
}

/** Only an origin: pages, API and sign-in are served from the root of an address, and links are made by appending to it. */
function readPublicUrl(read: EnvReader): string | undefined {
  const expected = 'like https://billing.example.com';
  const text = read.url('PUBLIC_URL', ['http:', 'https:'], expected);
  if (text === undefined) return undefined;
  const { origin, pathname, username, password } = new URL(text);
  if (/[?#]/.test(text) || !/^\/*$/.test(pathname) || username !== '' || password !== '') {
    read.refuse('PUBLIC_URL', `must be an address ${expected}, with no path, query, fragment or user name`);
  }
  return origin;
}

function readSecret(read: EnvReader, embedded: boolean): string | undefined {
  const secret = read.text('APP_SECRET');
  const expected = `a random text of at least ${SECRET_LENGTH_MIN} characters, for example from: openssl rand -base64 48`;
  if (secret === undefined && !embedded)
    read.refuse('APP_SECRET', `is required with DATABASE_URL: ${expected}`);
  if (secret !== undefined && secret.length < SECRET_LENGTH_MIN)
    read.refuse('APP_SECRET', `must be ${expected}`);
  return secret;
}

/** "true" would believe an X-Forwarded-For header from anyone, so it is not offered. */
function readTrustProxy(read: EnvReader): Env['trustProxy'] {
  const text = read.text('TRUST_PROXY');
  if (text === undefined || text === 'false' || text === '0') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every((address) => /^(?=.*[.:])[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(address))) return addresses;
  read.refuse(
    'TRUST_PROXY',
    'must be the number of proxies in front (1 to 9), or their addresses like 10.0.0.1,10.1.0.0/16',
  );
  return false;
}
