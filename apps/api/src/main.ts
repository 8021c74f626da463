import 'reflect-metadata';

import { loadEnv } from './config/env.js';
import { startPlumbline, type RunningPlumbline } from './start.js';

const say = (message: string): void => {
  process.stdout.write(`${message}\n`);
};

function greet({ address, demoSignIns, demoPatientLink }: RunningPlumbline): void {
  say(`\nPlumbline runs at ${address}\n`);
  for (const { role, email, password } of demoSignIns) say(`  ${role.padEnd(12)} ${email}   ${password}`);
  if (demoPatientLink) say(`\n  The demo patient's link: ${demoPatientLink}`);
  say(`\nAPI: ${address}/docs   Stop: Ctrl-C\n`);
}

async function main(): Promise<void> {
  const running = await startPlumbline(loadEnv(), say);
  greet(running);
  let stopping = false;
  const stop = async (reason: string, exitCode: number): Promise<void> => {
    // A second Ctrl-C does not interrupt the first: the database is being closed cleanly.
    if (stopping) return;
    stopping = true;
    say(reason);
    await running.stop();
    process.exit(exitCode);
  };
  process.on('SIGINT', () => void stop('Stopping …', 0));
  process.on('SIGTERM', () => void stop('Stopping …', 0));
  void running.databaseLost.then((how) => stop(`The database server has ended: ${how}`, 1));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
