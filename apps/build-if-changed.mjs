import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the API and the pages only when a source is newer than the last build, so that a second start is fast. */
const targets = [
  {
    script: 'build:api',
    output: 'dist/apps/api/src/main.js',
    sources: ['apps/api', 'libs', 'migrations', 'package.json'],
  },
  { script: 'build:web', output: 'dist/apps/web/index.html', sources: ['apps/web', 'libs', 'package.json'] },
];

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

for (const { script, output, sources } of targets) {
  const builtAt = existsSync(output) ? statSync(output).mtimeMs : 0;
  if (builtAt > Math.max(...sources.map(newestChange))) continue;
  process.stderr.write(`Building (${script}) …\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
