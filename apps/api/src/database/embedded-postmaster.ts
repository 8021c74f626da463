import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess } from './embedded-process.js';

const POLL_MS = 25;

/** The server's own lock file. Line 1 is the process, 4 the port, 8 the state. See PostgreSQL's miscadmin.h. */
export type PostmasterFile = { readonly pid: number; readonly port: number; readonly ready: boolean };

export async function readPostmasterFile(pgData: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/**
 * Call only while holding the claim on the data directory. A server that outlived its Plumbline is shut down in
 * order; a lock file of a dead server, or one whose number went to another program, is removed.
 */
export async function clearLeftoverServer(pgData: string, log: (message: string) => void): Promise<void> {
  const file = await readPostmasterFile(pgData);
  if (file && (await isServerOf(file.pid, pgData))) {
    log(`A database server left behind by an earlier run (process ${file.pid}) is shut down first.`);
    await shutDownServer(file.pid);
  }
  await rm(join(pgData, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown (SIGINT: roll back what is open, write a checkpoint). When that hangs, immediate shutdown
 * (SIGQUIT), then SIGKILL; after both the next start recovers from the write-ahead log.
 */
export async function shutDownServer(pid: number): Promise<void> {
  const steps = [
    { signal: 'SIGINT', waitMs: 30_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ] as const;
  const mark = (await findProcess(pid))?.mark;
  for (const { signal, waitMs } of steps) {
    if (!sendSignal(pid, signal)) return;
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      const found = await findProcess(pid);
      if (!found || found.mark !== mark) return;
      await sleep(POLL_MS);
    }
  }
  throw new Error(`The database server (process ${pid}) does not end. Stop it by hand and start again.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw new Error(
      `The database server of this data directory (process ${pid}) belongs to another user. ` +
        'Stop it, or start Plumbline as the user who started it before.',
      { cause: error },
    );
  }
}

/** A server works in its data directory, wherever that has been moved; where that is not shown, its -D tells. */
async function isServerOf(pid: number, pgData: string): Promise<boolean> {
  const found = await findProcess(pid);
  if (!found) return false;
  if (found.command === undefined) {
    throw new Error(
      `${join(pgData, 'postmaster.pid')} names process ${pid}, and this system does not say which program that is. ` +
        'When it is no database server, remove that file and start again.',
    );
  }
  if (!/(^|\/)postgres -D /.test(found.command)) return false;
  const [workingDirectory, dataDirectory] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
    stat(pgData),
  ]);
  if (!workingDirectory) return found.command.includes(`-D ${pgData}`);
  return workingDirectory.dev === dataDirectory.dev && workingDirectory.ino === dataDirectory.ino;
}
