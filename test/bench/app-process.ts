import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort, LOOPBACK } from './free-port.js';

const MAIN = resolve(import.meta.dirname, '../../apps/api/src/main.js');
const READY_MS = 60_000;
const STOP_MS = 30_000;
const POLL_MS = 10;

export type AppProcess = {
  readonly port: number;
  readonly url: string;
  /** From the start of the process until /health/ready answered 200. */
  readonly readySeconds: number;
  stop(): Promise<void>;
};

/** The built app as a process of its own, on a free port; what it says goes to `<dataDir>/app.log`. */
export async function startApp(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const port = await freePort();
  const logFile = join(dataDir, 'app.log');
  const log = await open(logFile, 'a');
  const since = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  try {
    await waitUntilReady(child, port, logFile);
  } catch (error) {
    await stop(child);
    throw error;
  }
  const readySeconds = (performance.now() - since) / 1000;
  return { port, url: `http://${LOOPBACK}:${String(port)}`, readySeconds, stop: () => stop(child) };
}

async function waitUntilReady(child: ChildProcess, port: number, logFile: string): Promise<void> {
  const deadline = performance.now() + READY_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The app ended while it started:\n${await tail(logFile)}`);
    const answer = await fetch(`http://${LOOPBACK}:${String(port)}/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(POLL_MS);
  }
  throw new Error(`The app is not ready after ${String(READY_MS / 1000)} s:\n${await tail(logFile)}`);
}

const tail = async (logFile: string): Promise<string> =>
  (await readFile(logFile, 'utf8')).slice(-2_000).trim();

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(last);
}
