import { execFile } from 'node:child_process';
import { access, readdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import type { PgbenchScript } from './pgbench-script.js';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const GRACE_MS = 30_000;

export type PgbenchRun = { readonly transactions: number; readonly perSecond: number };

/** Seconds, or a number of transactions for each connection. */
export type PgbenchLimit = { readonly seconds: number } | { readonly transactions: number };

type Load = {
  readonly connections: number;
  readonly limit: PgbenchLimit;
  readonly variables?: Readonly<Record<string, number>>;
};

/** pgbench on the PATH or where Debian keeps it, if it knows pipelines (PostgreSQL 14); else undefined. */
export async function findPgbench(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN).catch((): string[] => []);
  const newestFirst = [...versions].sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...newestFirst.map((version) => join(DEBIAN, version, 'bin')),
  ];
  for (const folder of folders) {
    const program = join(folder, 'pgbench');
    if (
      !(await access(program).then(
        () => true,
        () => false,
      ))
    )
      continue;
    const { stdout } = await run(program, ['--version']).catch(() => ({ stdout: '' }));
    if (Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0) >= 14) return program;
  }
  return undefined;
}

/** pgbench as the app's own role on the app's own database. */
export class Pgbench {
  constructor(
    private readonly program: string,
    private readonly databaseUrl: string,
    private readonly folder: string,
  ) {}

  async run(
    name: string,
    script: PgbenchScript,
    { connections, limit, variables = {} }: Load,
  ): Promise<PgbenchRun> {
    const file = join(this.folder, `${name}.sql`);
    await writeFile(file, script.text);
    const { hostname, port, username, password, pathname } = new URL(this.databaseUrl);
    const timeoutMs = 'seconds' in limit ? limit.seconds * 1000 + GRACE_MS : 2 * GRACE_MS;
    const { stdout } = await run(
      this.program,
      [
        ...['--no-vacuum', '--protocol=prepared', `--file=${file}`],
        ...[`--client=${String(connections)}`, `--jobs=${String(Math.min(connections, 2))}`],
        'seconds' in limit
          ? `--time=${String(limit.seconds)}`
          : `--transactions=${String(limit.transactions)}`,
        ...[...script.variables, ...Object.entries(variables)].map(
          ([key, value]) => `--define=${key}=${String(value)}`,
        ),
        ...['-h', hostname, '-p', port, '-U', username, pathname.slice(1)],
      ],
      { env: { PATH: process.env.PATH ?? '', PGPASSWORD: password, LC_ALL: 'C' }, timeout: timeoutMs },
    );
    return readOutput(stdout);
  }
}

function readOutput(text: string): PgbenchRun {
  const numberAfter = (label: RegExp): number => Number(label.exec(text)?.[1] ?? NaN);
  const transactions = numberAfter(/number of transactions actually processed: (\d+)/);
  const perSecond = numberAfter(/^tps = ([\d.]+)/m);
  const failed = numberAfter(/number of failed transactions: (\d+)/);
  if (!(transactions > 0 && perSecond > 0) || failed > 0) throw new Error(`pgbench has failed:\n${text}`);
  return { transactions, perSecond };
}
