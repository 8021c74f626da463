import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApp } from '../../apps/api/src/create-app.js';
import { findFreePort } from '../../apps/api/src/database/embedded-port.js';
import { seedDemo } from '../../apps/api/src/seed/seed-demo.js';
import { TestClock } from './test-clock.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  stop(): Promise<void>;
};

type Pages = {
  /** Folder of the built pages. */
  readonly webRoot: string;
  /** A browser signs in only at the address the app knows as its own, so the port is chosen beforehand. */
  readonly port: number;
};

const BUILT_PAGES = join(import.meta.dirname, '../../dist/apps/web');

/** The real application on a database and a port of its own; only the clock is ours. */
export async function startTestApp(day = '2026-03-02', pages?: Pages): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new TestClock(day);
  const app = await createApp({
    appUrl: database.appUrl,
    publicUrl: pages ? `http://127.0.0.1:${String(pages.port)}` : 'http://localhost',
    clock,
    secret: 'a-secret-that-is-only-used-by-the-tests',
    poolMax: 20,
    preparedStatements: true,
    signInAttemptsPerMinute: 1_000,
    trustProxy: false,
    logLevel: 'silent',
    ...(pages && { webRoot: pages.webRoot }),
  });
  await app.listen(pages?.port ?? 0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const stop = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, url, clock, database, stop };
}

/** The same with the built pages and the demo clinic in it, as `npm start` shows it to people. */
export async function startDemoApp(day: string): Promise<TestApp> {
  const test = await startTestApp(day, { webRoot: BUILT_PAGES, port: await findFreePort(0) });
  await seedDemo(test.app);
  return test;
}
