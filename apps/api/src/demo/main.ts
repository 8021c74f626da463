import 'reflect-metadata';

import { tellStory } from './tell-story.js';
import { Terminal } from './terminal.js';
import { startThrowAway, type ThrowAwayPlumbline } from './throw-away-plumbline.js';

/** By convention a program that was interrupted ends with 128 and the number of the signal. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const note = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

let stage: Promise<ThrowAwayPlumbline> | undefined;
let leaving = false;

/** The only way out: whatever happened, nothing is left running and no file is left behind. */
async function leave(exitCode: number, why?: string): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (why !== undefined) note(why);
  try {
    await (await stage)?.remove();
    process.exit(exitCode);
  } catch (error) {
    note(`Cleaning up failed: ${String(error)}`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => void leave(exitCode, '\nStopping …'));
  }
  process.on('uncaughtException', (error) => void leave(1, `\n${error.stack ?? error.message}`));
  // Whoever reads along may stop early, like `head`.
  process.stdout.on('error', () => void leave(0));
  note('Starting PostgreSQL and the app in a temporary directory …');
  stage = startThrowAway(note);
  await tellStory(await (await stage).running, new Terminal(process.stdout));
  await leave(0);
}

main().catch((error: unknown) => leave(1, `\n${error instanceof Error ? error.message : String(error)}`));
