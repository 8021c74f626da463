import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findPostgresBinaries } from './embedded-binaries.js';
import { claimDataDir, releaseDataDir } from './embedded-claim.js';
import { ensureCluster, SUPERUSER, superuserPassword } from './embedded-cluster.js';
import { chooseLaunch } from './embedded-launch.js';
import { LOCALHOST } from './embedded-port.js';
import type { ServerOptions } from './embedded-server.js';
import { superviseServer } from './embedded-supervisor.js';

export const DEFAULT_DATABASE_PORT = 54_329;

export type EmbeddedPostgres = {
  readonly host: string;
  readonly port: number;
  /** Connection string of the superuser for one database. Holds the password: never log it. */
  superuserUrl(database: string): string;
  /** Settles when the server has ended for good: stopped, or lost too often to be started again. Says how. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  readonly preferredPort?: number;
  readonly log: (message: string) => void;
  /** Server settings over the built-in ones, by their names in postgresql.conf. */
  readonly serverOptions?: ServerOptions;
};

/** For two cores and a clinic's data. Its log holds no detail and no statement: both can carry health data. */
const SERVER_OPTIONS: ServerOptions = {
  listen_addresses: LOCALHOST,
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: 1.1,
  wal_level: 'replica',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  cluster_name: 'plumbline',
};

const runningDirs = new Set<string>();

/** Starts Plumbline's own PostgreSQL on `dataDir`, making the database the first time. One process per directory. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await claimDataDir(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  if (runningDirs.has(dataDir)) throw new Error(`This process already runs a database on ${dataDir}`);
  runningDirs.add(dataDir);
  const release = async () => {
    runningDirs.delete(dataDir);
    await releaseDataDir(dataDir);
  };
  try {
    return await start({ ...options, dataDir }, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function start(
  options: EmbeddedPostgresOptions,
  release: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const { dataDir, log, serverOptions, preferredPort = DEFAULT_DATABASE_PORT } = options;
  const pgData = join(dataDir, 'postgres');
  const binaries = await findPostgresBinaries();
  const launch = await chooseLaunch(binaries, dataDir, pgData);
  const settings = { ...SERVER_OPTIONS, ...serverOptions };
  const password = await superuserPassword({ dataDir, pgData, launch });
  const initdbOptions = settings['fsync'] === 'off' ? ['--no-sync'] : [];
  await ensureCluster({ dataDir, pgData, binaries, launch, password, initdbOptions, log });
  const logFile = join(dataDir, 'postgres.log');
  const server = await superviseServer(
    { postgres: binaries.postgres, launch, pgData, logFile, options: settings, log },
    preferredPort,
  );
  const { port } = server;
  return {
    host: LOCALHOST,
    port,
    ended: server.ended,
    superuserUrl: (database) => `postgresql://${SUPERUSER}:${password}@${LOCALHOST}:${port}/${database}`,
    stop: async () => {
      await server.stop();
      await release();
    },
  };
}
