import 'reflect-metadata';

import { constants } from 'node:os';

import { loadEnv } from './config/env.js';
import { describeFailure } from './describe-failure.js';
import { readClinicForm } from './seed/clinic-form.js';
import { openClinic } from './seed/open-clinic.js';
import { startPlumbline } from './start.js';

/**
 * Makes a clinic with its first account and ends. It starts the whole program for that, on a free port of this
 * machine: the same checks of the database, and the embedded one where that is used.
 */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const form = readClinicForm(process.argv.slice(2));
  const env = { ...loadEnv(), port: 0, host: '127.0.0.1', seedDemo: true, logLevel: 'error' } as const;
  const log = (message: string): void => void process.stderr.write(`${message}\n`);
  const running = await startPlumbline(env, log, async (app) => {
    const { email, password } = await openClinic(app, form);
    // Said at once: whatever fails after this, the account exists.
    process.stdout.write(`${form.name} is ready. Its owner signs in with\n\n  ${email}   ${password}\n\n`);
    process.stdout.write('The password is shown only this once.\n');
    return [];
  });
  await running.stop();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  },
);
