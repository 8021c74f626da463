import { resolve } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SystemClock } from './clock/system-clock.js';
import { resolveAppSecret } from './config/app-secret.js';
import type { Env } from './config/env.js';
import type { Runtime } from './config/runtime.js';
import { createApp } from './create-app.js';
import { checkDatabase } from './database/check-database.js';
import { updateAddress } from './database/embedded-claim.js';
import { findFreePort } from './database/embedded-port.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded-postgres.js';
import { migrate } from './database/migrate.js';
import { prepareEmbedded } from './database/prepare-embedded.js';
import { linkOfDemoPatient, seedDemo, type DemoSignIn } from './seed/seed-demo.js';

export type RunningPlumbline = {
  /** Where people and programs reach it. */
  readonly address: string;
  readonly demoSignIns: readonly DemoSignIn[];
  readonly demoPatientLink?: string;
  /** Settles when the database server is lost for good. */
  readonly databaseLost: Promise<string>;
  stop(): Promise<void>;
};

type Log = (message: string) => void;
type Seed = (app: NestFastifyApplication) => Promise<readonly DemoSignIn[]>;
type Connections = {
  readonly appUrl: string;
  readonly ownerUrl?: string;
  readonly embedded?: EmbeddedPostgres;
};

/** Sign-in attempts per minute and address. */
const SIGN_IN_ATTEMPTS = 20;
const WEB_ROOT = resolve(import.meta.dirname, '../../web');

/** Starts everything: database, migrations, demo clinic where wanted, HTTP. Undoes what it started when a step fails. */
export async function startPlumbline(env: Env, log: Log, seed: Seed = seedDemo): Promise<RunningPlumbline> {
  const connections = await connect(env, log);
  try {
    return await serve(env, connections, log, seed);
  } catch (error) {
    await connections.embedded?.stop();
    throw error;
  }
}

async function connect({ database, dataDir }: Env, log: Log): Promise<Connections> {
  if (database.kind === 'external') {
    return { appUrl: database.url, ...(database.ownerUrl && { ownerUrl: database.ownerUrl }) };
  }
  const embedded = await startEmbeddedPostgres({ dataDir, log });
  try {
    return { ...(await prepareEmbedded(embedded.superuserUrl('postgres'), 'plumbline')), embedded };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function serve(
  env: Env,
  { appUrl, ownerUrl, embedded }: Connections,
  log: Log,
  seed: Seed,
): Promise<RunningPlumbline> {
  if (ownerUrl !== undefined) {
    const done = await migrate(ownerUrl);
    if (done.length > 0) log(`Brought the database up to date (${String(done.length)} migrations).`);
  }
  await checkDatabase(appUrl);
  if (env.database.kind === 'external' && env.database.readUrl) await checkDatabase(env.database.readUrl);
  const port = await choosePort(env, log);
  const publicUrl = env.publicUrl ?? `http://localhost:${String(port)}`;
  const app = await createApp(await toRuntime(env, appUrl, publicUrl));
  try {
    const demoSignIns = env.seedDemo ? await seed(app) : [];
    const demoPatientLink = demoSignIns.length > 0 ? await linkOfDemoPatient(app) : undefined;
    await app.listen(port, env.host);
    if (embedded) await updateAddress(env.dataDir, publicUrl);
    const stop = async (): Promise<void> => {
      await app.close().finally(() => embedded?.stop());
    };
    return {
      address: publicUrl,
      demoSignIns,
      ...(demoPatientLink && { demoPatientLink }),
      databaseLost: embedded?.ended ?? new Promise(() => undefined),
      stop,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** With our own database another port does no harm; behind a proxy or in a container it would, so there it is an error. */
async function choosePort({ port, database }: Env, log: Log): Promise<number> {
  const free = await findFreePort(port);
  if (free === port || port === 0) return free;
  if (database.kind === 'external') {
    throw new Error(`Port ${String(port)} is taken. Stop what listens there, or set PORT to another one.`);
  }
  log(`Port ${String(port)} is taken, so this runs on ${String(free)}. Set PORT to choose one.`);
  return free;
}

async function toRuntime(env: Env, appUrl: string, publicUrl: string): Promise<Runtime> {
  const { database } = env;
  return {
    appUrl,
    ...(database.kind === 'external' && database.readUrl && { readUrl: database.readUrl }),
    publicUrl,
    clock: new SystemClock(),
    secret: await resolveAppSecret(env),
    poolMax: env.poolMax,
    preparedStatements: env.preparedStatements,
    signInAttemptsPerMinute: SIGN_IN_ATTEMPTS,
    trustProxy: env.trustProxy,
    logLevel: env.logLevel,
    webRoot: WEB_ROOT,
  };
}
