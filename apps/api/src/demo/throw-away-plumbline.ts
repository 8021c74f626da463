import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadEnv } from '../config/env.js';
import { seedDemo } from '../seed/seed-demo.js';
import { startPlumbline, type RunningPlumbline } from '../start.js';

export type ThrowAwayPlumbline = {
  readonly running: Promise<RunningPlumbline>;
  /** Stops what runs, or what is still starting, and removes every trace. Can be asked twice. */
  remove(): Promise<void>;
};

/** The real application with a database of its own in a temporary directory, and the demo clinic without prices. */
export async function startThrowAway(log: (message: string) => void): Promise<ThrowAwayPlumbline> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plumbline-demo-'));
  const env = loadEnv({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
  const running = startPlumbline(env, log, (app) => seedDemo(app, 'all_but_prices'));
  const removeAll = async (): Promise<void> => {
    const started = await running.catch(() => undefined);
    await started?.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  let removed: Promise<void> | undefined;
  return { running, remove: () => (removed ??= removeAll()) };
}
