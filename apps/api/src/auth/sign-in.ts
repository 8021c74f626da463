import { Logger } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import pg from 'pg';

import { connectionOptions } from '../database/pool.js';
import { newId } from '../database/new-id.js';

export const SIGN_IN = Symbol('SignIn');

type SignInOptions = {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  /** Attempts per minute and address before sign-in answers 429. */
  readonly attemptsPerMinute: number;
};

const SESSION_SECONDS = 12 * 3600;
/** How long a signed cookie is believed without asking the database. */
const COOKIE_CACHE_SECONDS = 60;

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const logger = new Logger('SignIn');

/** Staff sign-in by e-mail and password, kept by better-auth in the `auth` schema. */
export function createSignIn({ databaseUrl, secret, publicUrl, attemptsPerMinute }: SignInOptions) {
  const pool = new pg.Pool({
    ...connectionOptions,
    connectionString: databaseUrl,
    max: 4,
  });
  pool.on('error', () => undefined);
  const auth = betterAuth({
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    database: pool,
    telemetry: { enabled: false },
    // Of an error only its title: the driver's own text may quote the values of a row.
    logger: { level: 'error', log: (_level, message) => logger.error(message) },
    // On one machine people type either name.
    trustedOrigins: [publicUrl, publicUrl.replace('//localhost', '//127.0.0.1')],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: { modelName: 'auth.users', fields: { emailVerified: 'email_verified', ...timestamps } },
    account: {
      modelName: 'auth.accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: { modelName: 'auth.verifications', fields: { expiresAt: 'expires_at', ...timestamps } },
    session: {
      modelName: 'auth.sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
      additionalFields: {
        clinicId: { type: 'string', required: false, input: false, fieldName: 'clinic_id' },
        role: { type: 'string', required: false, input: false },
      },
      expiresIn: SESSION_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: attemptsPerMinute } },
    },
    advanced: {
      cookiePrefix: 'plumbline',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => newId<never>() },
    },
    databaseHooks: {
      session: {
        create: {
          // The session is bound to one clinic from its first moment.
          before: async (session) => {
            const { rows } = await pool.query<{ clinic_id: string; role: string }>(
              `select clinic_id, role from auth.memberships where user_id = $1 order by created_at limit 1`,
              [session.userId],
            );
            const [membership] = rows;
            if (!membership) return false;
            return { data: { ...session, clinicId: membership.clinic_id, role: membership.role } };
          },
        },
      },
    },
  });
  return { auth, close: () => pool.end() };
}

export type SignIn = ReturnType<typeof createSignIn>;
