import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measureAllocate } from './allocate-ratio.js';
import { startApp } from './app-process.js';
import { foundBenchClinics } from './bench-clinics.js';
import { startDatabase } from './bench-database.js';
import { prepareQuote } from './bench-quote.js';
import type { Cleanup } from './cleanup.js';
import { copyCatalog } from './copy-catalog.js';
import { measureEngine } from './engine-rate.js';
import { MEASURES, type Result } from './goals.js';
import { HttpLoad } from './http-load.js';
import { measureQuotes } from './measure-quotes.js';
import type { BenchOptions } from './options.js';
import { findPgbench, Pgbench } from './pgbench.js';
import { QuoteLoad } from './quote-load.js';
import { recordQuote } from './record-quote.js';
import { say } from './say.js';
import { StaffSession } from './staff-session.js';
import { measureStart } from './start-time.js';
import { StatementRecorder } from './statement-recorder.js';

/** Measures everything in a directory and on a database of its own, in the order of the names. */
export async function runBench(options: BenchOptions, cleanup: Cleanup): Promise<readonly Result[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  cleanup.add('the data directory', () => rm(dataDir, { recursive: true, force: true }));
  const program = await findPgbench();
  if (program === undefined)
    say('There is no pgbench of PostgreSQL 14 or newer here: the ratios to it are left out.');
  const measured = [
    measureEngine(options.rounds),
    measureAllocate(options.rounds),
    await measureStart(dataDir, options.starts),
    ...(await measureOnDatabase(dataDir, program, options, cleanup)),
  ];
  return MEASURES.flatMap((name) => measured.filter((result) => result.name === name));
}

async function measureOnDatabase(
  dataDir: string,
  program: string | undefined,
  options: BenchOptions,
  cleanup: Cleanup,
): Promise<readonly Result[]> {
  const database = await startDatabase(dataDir);
  cleanup.add('the database', () => database.stop());
  const clinics = await foundBenchClinics(database.appUrl);
  const environment = { APP_SECRET: randomBytes(32).toString('hex'), DATABASE_OWNER_URL: database.ownerUrl };

  const recorder = await StatementRecorder.start(database.appUrl);
  cleanup.add('the recorder', () => recorder.stop());
  const recorded = await startApp(dataDir, { ...environment, DATABASE_URL: recorder.databaseUrl });
  cleanup.add('the recorded app', () => recorded.stop());
  const { api } = await StaffSession.signIn(recorded.url, clinics[0]!);
  const request = await prepareQuote(api);
  const scripts = await recordQuote(recorder, api, request);
  await recorded.stop();
  await copyCatalog(
    database.asSuperuser,
    clinics.map(({ id }) => id),
  );

  const app = await startApp(dataDir, { ...environment, DATABASE_URL: database.appUrl });
  cleanup.add('the app', () => app.stop());
  const load = new HttpLoad();
  cleanup.add('the load', () => load.stop());
  const { port, url } = app;
  const pgbench = program === undefined ? undefined : new Pgbench(program, database.appUrl, dataDir);
  const staff = await Promise.all(clinics.map((clinic) => StaffSession.signIn(url, clinic)));
  const quotes = new QuoteLoad({ port, database, load, pgbench, request, scripts, staff });
  return await measureQuotes(quotes, pgbench, options);
}
