import 'reflect-metadata';

import { constants } from 'node:os';

import { loadEnv } from './config/env.js';
import { describeFailure } from './describe-failure.js';
import { startPlumbline, type RunningPlumbline } from './start.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type StopSignal = (typeof STOP_SIGNALS)[number];

const say = (message: string): void => {
  process.stdout.write(`${message}\n`);
};

const fail = (error: unknown): never => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
};

function greet({ address, demoSignIns, demoPatientLink }: RunningPlumbline): void {
  say(`\nPlumbline runs at ${address}\n`);
  for (const { role, email, password } of demoSignIns) say(`  ${role.padEnd(12)} ${email}   ${password}`);
  if (demoPatientLink) say(`\n  The demo patient's link: ${demoPatientLink}`);
  say(`\nAPI: ${address}/docs   Stop: Ctrl-C\n`);
}

async function main(): Promise<void> {
  // While it starts there are no requests to finish; the database server goes when this process does.
  let onSignal = (signal: StopSignal): void => process.exit(128 + constants.signals[signal]);
  for (const signal of STOP_SIGNALS) process.on(signal, () => onSignal(signal));
  // A terminal that was closed takes no more words; that must not keep the database from being closed in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

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
  onSignal = () => void stop('Stopping …', 0).catch(fail);
  void running.databaseLost.then((how) => stop(`The database server has ended: ${how}`, 1)).catch(fail);
}

main().catch(fail);
