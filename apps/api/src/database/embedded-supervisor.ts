import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort, LOCALHOST } from './embedded-port.js';
import { clearLeftoverServer, shutDownServer } from './embedded-postmaster.js';
import { ServerEndedError, startServer, type RunningServer, type ServerStart } from './embedded-server.js';

const RESTARTS_MAX = 3;
const RESTARTS_WITHIN_MS = 60_000;
const PASSING_ATTEMPTS_MAX = 20;
const PASSING_PAUSE_MS = 500;

export type SupervisedServer = {
  readonly port: number;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

/** Starts the server and starts it again, on the same port, when it is killed (out of memory, kill -9). */
export async function superviseServer(start: ServerStart, preferredPort: number): Promise<SupervisedServer> {
  const { port, ...first } = await startOnFreePort(start, preferredPort);
  let server: RunningServer = first;
  const stop = { asked: false };

  const supervise = async (): Promise<string> => {
    let restarts: readonly number[] = [];
    for (;;) {
      if (stop.asked) await shutDown(server);
      server.child.unref();
      const how = await server.ended;
      const now = performance.now();
      restarts = [...restarts.filter((at) => at > now - RESTARTS_WITHIN_MS), now];
      if (stop.asked || restarts.length > RESTARTS_MAX) return how;
      start.log(`The database server was lost. ${how} It is started again.`);
      server = await startOnPort(start, port);
      start.log('The database server is back.');
    }
  };
  const ended = supervise().catch((error: unknown) => String(error));

  return {
    port,
    ended,
    stop: async () => {
      stop.asked = true;
      server.child.ref();
      await shutDown(server);
      await ended;
    },
  };
}

/** A child that has ended no longer owns its number, so it must not be signalled by it. */
async function shutDown({ child }: RunningServer): Promise<void> {
  const ended = child.exitCode !== null || child.signalCode !== null;
  if (!ended && child.pid !== undefined) await shutDownServer(child.pid);
}

/** Between finding a port free and the server taking it, another program may; then another port is tried. */
async function startOnFreePort(
  start: ServerStart,
  preferredPort: number,
): Promise<RunningServer & { readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(preferredPort);
    try {
      const server = await startOnPort(start, port);
      if (port !== preferredPort && preferredPort !== 0) {
        start.log(`Port ${preferredPort} is taken, so the database listens on ${LOCALHOST}:${port}.`);
      }
      return { ...server, port };
    } catch (error) {
      if (attempt === 3 || !isPortLost(error)) throw error;
    }
  }
}

/** Sessions of a killed server take a moment to notice; until then they hold its shared memory. */
async function startOnPort(start: ServerStart, port: number): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    await clearLeftoverServer(start.pgData, start.log);
    try {
      return await startServer({ ...start, options: { ...start.options, port } });
    } catch (error) {
      if (attempt === PASSING_ATTEMPTS_MAX || !isMemoryHeld(error)) throw error;
      await sleep(PASSING_PAUSE_MS);
    }
  }
}

function isPortLost(error: unknown): boolean {
  return error instanceof ServerEndedError && /could not bind|Address already in use/i.test(error.output);
}

/** "pre-existing shared memory block (key …, ID …) is still in use" */
function isMemoryHeld(error: unknown): boolean {
  return error instanceof ServerEndedError && /shared memory block .* is still in use/i.test(error.output);
}
