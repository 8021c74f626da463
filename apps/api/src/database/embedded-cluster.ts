import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './embedded-binaries.js';
import { handOver, launched, type Launch } from './embedded-launch.js';
import { BARE_ENVIRONMENT } from './embedded-process.js';

const run = promisify(execFile);

export const SUPERUSER = 'postgres';
/** Each try has its own directory: the initdb of a killed Plumbline can still be writing into the one before. */
const UNFINISHED = 'postgres.unfinished-';

export type ClusterPlace = {
  readonly dataDir: string;
  readonly pgData: string;
  readonly binaries: PostgresBinaries;
  readonly launch: Launch;
  readonly password: string;
  readonly initdbOptions: readonly string[];
  readonly log: (message: string) => void;
};

type PasswordPlace = Pick<ClusterPlace, 'dataDir' | 'pgData' | 'launch'>;

/** The superuser's password, made once. The server knows it from initdb on, so a finished cluster cannot do without. */
export async function superuserPassword(place: PasswordPlace): Promise<string> {
  const { dataDir, pgData, launch } = place;
  const path = join(dataDir, 'postgres-password');
  const known = (await readFile(path, 'utf8').catch(ignoreMissing))?.trim();
  if (known) return known;
  if (await isCluster(pgData)) {
    throw new Error(
      `${path} is missing, and the database in ${pgData} cannot be opened without it. Restore it from your backup.`,
    );
  }
  const password = randomBytes(32).toString('base64url');
  await writeFile(path, `${password}\n`, { mode: 0o600, flush: true });
  await handOver(launch, path);
  return password;
}

/**
 * Makes the database directory once. It is built beside its place and renamed when complete, so what a killed initdb
 * leaves never counts as a database; the next start throws it away.
 */
export async function ensureCluster(place: ClusterPlace): Promise<void> {
  const { dataDir, pgData, log } = place;
  await removeUnfinished(dataDir);
  if (await isCluster(pgData)) return adopt(place);
  await moveAside(pgData, log);
  log(`Making a new database in ${pgData} …`);
  const staging = await mkdtemp(join(dataDir, UNFINISHED));
  await handOver(place.launch, staging);
  await initialise(place, staging);
  await rename(staging, pgData);
  await syncDirectory(dataDir);
}

async function initialise(place: ClusterPlace, target: string): Promise<void> {
  const passwordFile = join(place.dataDir, 'postgres-password.initdb');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
  await handOver(place.launch, passwordFile);
  // The builtin locale sorts by code point and is the same on every machine, whatever locales that has installed.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const { file, args, options } = launched(place.launch, place.binaries.initdb, [
    `--pgdata=${target}`,
    ...locale,
    ...access,
    ...place.initdbOptions,
  ]);
  try {
    await run(file, [...args], options);
  } catch (cause) {
    const { stderr } = cause as { stderr?: string };
    throw new Error(
      `A new database could not be made in ${place.dataDir}: ${stderr?.trim() || String(cause)}`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A restored copy may belong to root or be open to others; the server refuses both. */
async function adopt({ pgData, binaries, launch }: ClusterPlace): Promise<void> {
  const version = (await readFile(join(pgData, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await run(binaries.postgres, ['--version'], { env: BARE_ENVIRONMENT });
  const wanted = /(\d+)/.exec(stdout)?.[1];
  if (version !== wanted) {
    throw new Error(
      `The database in ${pgData} was made by PostgreSQL ${version}, and this Plumbline brings PostgreSQL ${wanted}. ` +
        'Move it over with a dump and a restore: docs/operations.md, "Upgrade".',
    );
  }
  const { uid, mode } = await stat(pgData);
  if (launch.account && uid !== launch.account.uid) await handOver(launch, pgData);
  if ((mode & 0o027) !== 0) await chmod(pgData, 0o700);
}

async function isCluster(pgData: string): Promise<boolean> {
  const found = await Promise.all(
    ['PG_VERSION', 'global/pg_control'].map((name) => stat(join(pgData, name)).catch(ignoreMissing)),
  );
  return found.every((file) => file !== undefined && file.size > 0);
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(
    names.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 })),
  );
}

/** What lies in the place of the database and is none may still matter to someone: it is kept under another name. */
async function moveAside(pgData: string, log: (message: string) => void): Promise<void> {
  const content = await readdir(pgData).catch(ignoreMissing);
  if (content === undefined) return;
  if (content.length === 0) return rm(pgData, { recursive: true });
  const aside = await mkdtemp(`${pgData}.incomplete-`);
  await rename(pgData, aside);
  log(`${pgData} held no complete database. It was kept as ${aside}.`);
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  await directory.sync().finally(() => directory.close());
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
