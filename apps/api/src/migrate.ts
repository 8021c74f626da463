import 'reflect-metadata';

import { loadEnv } from './config/env.js';
import { describeFailure } from './describe-failure.js';
import { migrate } from './database/migrate.js';

/** Runs the migrations as the owner and ends: for deployments where the app itself must not. */
async function main(): Promise<void> {
  const { database } = loadEnv();
  if (database.kind === 'embedded' || database.ownerUrl === undefined) {
    throw new Error(
      'Set DATABASE_URL and DATABASE_OWNER_URL; the embedded database migrates when the app starts.',
    );
  }
  const done = await migrate(database.ownerUrl);
  process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `Ran ${done.join(', ')}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
});
