import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { asId } from '#kernel';

import { clearLeftoverServer } from '../../apps/api/src/database/embedded-postmaster.js';
import { poolOptions } from '../../apps/api/src/database/pool.js';
import { DEMO_CLINIC } from '../../apps/api/src/seed/demo-clinic.js';
import { Api } from '../support/api.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/api/src/main.js');
const READY = /runs at http:\/\/localhost:(\d+)/;

type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** The built program as `npm start` runs it, in a process of its own on a data directory of its own. */
export class BuiltApp {
  url = '';
  output = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<Exit>;

  /** Starts the process; `ready` waits for it. */
  constructor(dataDir: string) {
    this.child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = once(this.child, 'exit').then(([code, signal]) => ({ code, signal }));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  static async newDataDir(): Promise<string> {
    return await mkdtemp(join(tmpdir(), 'plumbline-crash-'));
  }

  async ready(): Promise<this> {
    const [, port] = await this.says(READY);
    this.url = `http://127.0.0.1:${port ?? ''}`;
    return this;
  }

  /** Waits until it has printed this; fails when it ends before. */
  async says(text: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = text.exec(this.output);
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended before it said ${String(text)}:\n${this.output}`);
      }
      await sleep(10);
    }
  }

  async send(signal: NodeJS.Signals): Promise<Exit> {
    this.child.kill(signal);
    return await this.exited;
  }

  /** Signed in as the demo manager. Only the session itself is kept, so that the database is asked each time. */
  async signIn(): Promise<Api> {
    const response = await fetch(`${this.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ email: 'manager@demo.example', password: 'plumbline-demo' }),
    });
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const session = cookies.find((cookie) => cookie.includes('session_token='));
    if (session === undefined) throw new Error(`Sign-in answered ${String(response.status)}.`);
    return new Api(this.url, { cookie: session }, asId(DEMO_CLINIC.id));
  }
}

/** Process and port of the database server that runs on the directory. */
export async function databaseServerOf(
  dataDir: string,
): Promise<{ readonly pid: number; readonly port: number }> {
  const lines = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Looks at the tables as superuser, past row-level security. */
export async function readBooks<T>(dataDir: string, read: (all: pg.Pool) => Promise<T>): Promise<T> {
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
  const { port } = await databaseServerOf(dataDir);
  const at = { host: '127.0.0.1', port, user: 'postgres', password, database: 'plumbline' };
  const pool = new pg.Pool({ ...poolOptions, ...at, max: 2 });
  try {
    return await read(pool);
  } finally {
    await pool.end();
  }
}

/** Whatever state a failed test has left it in. */
export async function removeEverything(apps: readonly BuiltApp[], dataDir: string): Promise<void> {
  await Promise.all(apps.map((app) => app.send('SIGKILL')));
  await clearLeftoverServer(join(dataDir, 'postgres'), () => undefined);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
