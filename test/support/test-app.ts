import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApp } from '../../apps/api/src/create-app.js';
import { TestClock } from './test-clock.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export type TestApp = {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  stop(): Promise<void>;
};

/** The real application on a database and a port of its own; only the clock is ours. */
export async function startTestApp(day = '2026-03-02'): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new TestClock(day);
  const app = await createApp({
    appUrl: database.appUrl,
    publicUrl: 'http://localhost',
    clock,
    secret: 'a-secret-that-is-only-used-by-the-tests',
    poolMax: 20,
    preparedStatements: true,
    signInAttemptsPerMinute: 1_000,
    trustProxy: false,
    logLevel: 'silent',
  });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const stop = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, url, clock, database, stop };
}
