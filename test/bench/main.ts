import { Cleanup } from './cleanup.js';
import { readOptions } from './options.js';
import { toJsonLines, toTable } from './report.js';
import { runBench } from './run-bench.js';
import { say } from './say.js';

const cleanup = new Cleanup();

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const results = await runBench(options, cleanup);
  process.stdout.write(options.output === 'json' ? toJsonLines(results) : `\n${toTable(results)}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Stopping …');
    void cleanup.run().then(() => process.exit(130));
  });
}

main()
  .catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  })
  .finally(() => cleanup.run());
