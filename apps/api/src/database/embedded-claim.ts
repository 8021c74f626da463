import { access, constants, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess } from './embedded-process.js';

/** Who runs on a data directory, kept in `<dataDir>/plumbline.json` while it does. */
export type DataDirClaim = {
  readonly pid: number;
  readonly startedAt: string;
  readonly address?: string;
  readonly processMark?: string;
};

export class DataDirInUseError extends Error {
  constructor(
    dataDir: string,
    readonly owner: DataDirClaim,
  ) {
    const where = owner.address ? `at ${owner.address}` : 'and is still starting';
    super(
      `Plumbline already runs on ${dataDir} ${where} (process ${owner.pid}, since ${owner.startedAt}). ` +
        'Use that one, stop it first, or give this one its own DATA_DIR.',
    );
    this.name = 'DataDirInUseError';
  }
}

const SETTLE_MS = 50;
const ATTEMPTS_MAX = 200;
/** The lock is held for a blink. One that outlasts 5 s of attempts was left by a process killed in that blink. */
const LOCK_FORGOTTEN_ATTEMPTS = 100;

/**
 * Makes this process the only Plumbline on the directory, or throws DataDirInUseError.
 * A claim whose process has ended, or whose number now belongs to another program, is taken over.
 */
export async function claimDataDir(dataDir: string): Promise<void> {
  const path = claimPath(dataDir);
  await makeDataDir(dataDir);
  const own = await ownClaim();
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (await createExclusively(path, own)) return;
    const found = await readClaim(path);
    if (found && isOwn(found, own)) return;
    if (found && (await isHeld(found))) throw new DataDirInUseError(resolve(dataDir), found);
    if (attempt === LOCK_FORGOTTEN_ATTEMPTS) await rmdir(lockPath(path)).catch(() => undefined);
    await removeDead(path);
    if (attempt > 0) await sleep(SETTLE_MS);
  }
  throw new Error(`${path} keeps changing: is another Plumbline starting over and over on this directory?`);
}

/** Tells a second start where this one is reached. */
export async function updateAddress(dataDir: string, address: string): Promise<void> {
  const path = claimPath(dataDir);
  const found = await readClaim(path);
  if (!found || !isOwn(found, await ownClaim())) throw new Error(`${path} is not held by this process`);
  const next = `${path}.${process.pid}`;
  await writeFile(next, format({ ...found, address }));
  await rename(next, path);
}

/** Gives the directory free. Harmless when this process does not hold it. */
export async function releaseDataDir(dataDir: string): Promise<void> {
  const path = claimPath(dataDir);
  const found = await readClaim(path);
  if (found && isOwn(found, await ownClaim())) await rm(path, { force: true });
}

/** Others may pass through it, because as root the database server is another user; its files are closed to them. */
async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `${resolve(dataDir)} cannot be used for data: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Start Plumbline as the user that directory belongs to, or set DATA_DIR to one this user may write to.',
      { cause },
    );
  }
}

function claimPath(dataDir: string): string {
  return join(resolve(dataDir), 'plumbline.json');
}

async function ownClaim(): Promise<DataDirClaim> {
  const mark = (await findProcess(process.pid))?.mark;
  const startedAt = new Date(performance.timeOrigin).toISOString();
  return { pid: process.pid, startedAt, ...(mark === undefined ? {} : { processMark: mark }) };
}

function isOwn(claim: DataDirClaim, own: DataDirClaim): boolean {
  return claim.pid === own.pid && claim.processMark === own.processMark;
}

/** Where the system tells no start time, a living process with the number is taken for the owner. */
async function isHeld(claim: DataDirClaim): Promise<boolean> {
  const found = await findProcess(claim.pid);
  if (!found) return false;
  return claim.processMark === undefined || found.mark === undefined || found.mark === claim.processMark;
}

async function createExclusively(path: string, claim: DataDirClaim): Promise<boolean> {
  try {
    await writeFile(path, format(claim), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** An unreadable claim may be one that is being written this moment, so it gets a second look. */
async function readClaim(path: string): Promise<DataDirClaim | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const claim = parse(text);
    if (claim) return claim;
    await sleep(SETTLE_MS);
  }
  return undefined;
}

function parse(text: string): DataDirClaim | undefined {
  try {
    const value = JSON.parse(text) as Partial<DataDirClaim> | null;
    return Number.isInteger(value?.pid) && typeof value?.startedAt === 'string'
      ? (value as DataDirClaim)
      : undefined;
  } catch {
    return undefined;
  }
}

function lockPath(path: string): string {
  return `${path}.lock`;
}

/** Removes a dead claim. Only one start at a time may, and it looks again first: another may have claimed meanwhile. */
async function removeDead(path: string): Promise<void> {
  const lock = lockPath(path);
  try {
    await mkdir(lock);
  } catch {
    return;
  }
  try {
    const found = await readClaim(path);
    if (!found || !(await isHeld(found))) await rm(path, { force: true });
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

function format(claim: DataDirClaim): string {
  return `${JSON.stringify(claim, undefined, 2)}\n`;
}
