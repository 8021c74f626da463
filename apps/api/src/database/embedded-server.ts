import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { launched, type Launch } from './embedded-launch.js';
import { readPostmasterFile } from './embedded-postmaster.js';

const POLL_MS = 20;
/** Recovery after a crash reads back at most max_wal_size (1 GB); a server that is at it must not be killed for it. */
const READY_MS = 300_000;
const SAY_SO_AFTER_MS = 5_000;
const LOG_BYTES_MAX = 20_000_000;

export type ServerOptions = Readonly<Record<string, string | number>>;

export type ServerStart = {
  readonly postgres: string;
  readonly launch: Launch;
  readonly pgData: string;
  readonly logFile: string;
  readonly options: ServerOptions;
  readonly log: (message: string) => void;
};

/** The server ended before it was ready; `output` is what it wrote about it. */
export class ServerEndedError extends Error {
  constructor(readonly output: string) {
    super(`The embedded PostgreSQL did not start:\n${output}`);
    this.name = 'ServerEndedError';
  }
}

export type RunningServer = {
  readonly child: ChildProcess;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<string>;
};

/** Starts the server in a session of its own, so that Ctrl-C in the terminal reaches Plumbline only. */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  await keepLogSmall(start.logFile);
  const output = await open(start.logFile, 'a', 0o600);
  if (start.launch.account) await output.chown(start.launch.account.uid, start.launch.account.gid);
  const { size: logStart } = await output.stat();
  const settings = Object.entries(start.options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = launched(start.launch, start.postgres, ['-D', start.pgData, ...settings]);
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', output.fd, output.fd] });
  // From its first moment: a Plumbline that is stopped while it starts must not leave a server behind.
  const interrupt = () => child.kill('SIGINT');
  process.once('exit', interrupt);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signal) => resolve(`It ended with ${signal ?? `code ${code}`}.`));
  });
  void ended.then(() => process.removeListener('exit', interrupt));
  await output.close();
  const waiting = new AbortController();
  try {
    const failure = await Promise.race([ended, waitUntilReady(start, child, waiting.signal)]);
    if (failure === undefined) return { child, ended };
    const text = (await readFile(start.logFile)).subarray(logStart).toString('utf8').trim();
    throw new ServerEndedError(`${text.slice(-2_000)}\n${failure}`.trim());
  } finally {
    waiting.abort();
  }
}

/** The last line of postmaster.pid says "ready" when connections are accepted: what pg_ctl goes by. */
async function waitUntilReady(
  start: ServerStart,
  child: ChildProcess,
  signal: AbortSignal,
): Promise<undefined> {
  const since = performance.now();
  let said = false;
  while (!signal.aborted) {
    const file = await readPostmasterFile(start.pgData);
    if (file?.ready && file.pid === child.pid) return undefined;
    const waitedMs = performance.now() - since;
    if (!said && waitedMs > SAY_SO_AFTER_MS) {
      said = true;
      start.log(
        `The database is still starting, most likely recovering from a crash. Its log: ${start.logFile}`,
      );
    }
    if (waitedMs > READY_MS) {
      child.kill('SIGINT');
      throw new Error(
        `The embedded PostgreSQL is not ready after ${READY_MS / 1000} s. Its log: ${start.logFile}`,
      );
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

async function keepLogSmall(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_BYTES_MAX) await rename(path, `${path}.1`);
}
