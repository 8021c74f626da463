import { setTimeout as sleep } from 'node:timers/promises';

import { startApp } from './app-process.js';
import type { Result } from './goals.js';
import { median } from './median.js';
import { say } from './say.js';

/** A moment after it is ready, the app also hears that it shall stop. */
const SETTLED_MS = 300;

/** How long a clinic waits after switching on: the built app with its own database on data that is already there. */
export async function measureStart(dataDir: string, starts: number): Promise<Result> {
  say('Start: once to make the data, then again on it …');
  const seconds: number[] = [];
  for (let start = 0; start <= starts; start += 1) {
    const app = await startApp(dataDir);
    await sleep(SETTLED_MS);
    await app.stop();
    if (start > 0) seconds.push(app.readySeconds);
  }
  return { name: 'start.ready_seconds', value: median(seconds), unit: 's' };
}
