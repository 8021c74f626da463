import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../apps/api/src/database/embedded-postgres.js';
import { findProcess } from '../../apps/api/src/database/embedded-process.js';

const BUILT = join(import.meta.dirname, '../../dist/apps/api/src/database');
/** Small and quick: these servers hold nothing. */
const serverOptions = { fsync: 'off', shared_buffers: '16MB', max_connections: 20 };

let dataDir: string;
let messages: string[];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'plumbline-embedded-'));
});

beforeEach(() => {
  messages = [];
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

function start(preferredPort = 0): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, preferredPort, serverOptions, log: (it) => messages.push(it) });
}

async function query(database: EmbeddedPostgres, text: string): Promise<unknown> {
  const client = new pg.Client(database.superuserUrl('postgres'));
  await client.connect();
  try {
    const { rows } = await client.query({ text, rowMode: 'array' });
    return (rows as unknown[][])[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Another Plumbline: a process of its own that holds the directory and its server. */
async function startElsewhere(): Promise<ChildProcess> {
  const options = JSON.stringify({ dataDir, preferredPort: 0, serverOptions });
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(BUILT, 'embedded-postgres.js'))});
    const { updateAddress } = await import(${JSON.stringify(join(BUILT, 'embedded-claim.js'))});
    await startEmbeddedPostgres({ ...${options}, log: () => {} });
    await updateAddress(${JSON.stringify(dataDir)}, 'http://127.0.0.1:3000');
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
  children.delete(child);
}

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  it('throws away what a killed initdb left, keeps what else lies in its place, and makes a whole database', async () => {
    await mkdir(join(dataDir, 'postgres.unfinished-abc123/base'), { recursive: true });
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n');
    const database = await start();
    try {
      expect(await query(database, 'show server_encoding')).toBe('UTF8');
      expect(await query(database, 'show listen_addresses')).toBe('127.0.0.1');
    } finally {
      await database.stop();
    }
    const names = (await readdir(dataDir)).map((name) => name.replace(/incomplete-.*/, 'incomplete'));
    expect(names.sort()).toEqual(['postgres', 'postgres-password', 'postgres.incomplete', 'postgres.log']);
    const { mode } = await stat(join(dataDir, 'postgres-password'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('keeps the data, and takes another port when the wanted one is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    try {
      const first = await start(port);
      await query(first, 'create table kept as select 42 as answer');
      await first.stop();
      expect(first.port).not.toBe(port);
      expect(messages).toEqual([
        `Port ${port} is taken, so the database listens on 127.0.0.1:${first.port}.`,
      ]);
    } finally {
      blocker.close();
    }
    const second = await start(port);
    expect(second.port).toBe(port);
    expect(await query(second, 'select answer from kept')).toBe(42);
    await second.stop();
  });

  it('starts over the lock files of a dead run whose numbers went to another program', async () => {
    const stranger = spawn('sleep', ['60']);
    children.add(stranger);
    const claim = {
      pid: stranger.pid,
      startedAt: '2026-01-05T08:00:00.000Z',
      processMark: 'an earlier boot/1',
    };
    await writeFile(join(dataDir, 'plumbline.json'), JSON.stringify(claim));
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${stranger.pid}\n${dataDir}/postgres\n`);
    const database = await start();
    await database.stop();
    expect(messages).toEqual([]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    await killed(stranger);
  });

  it('shuts down the server a killed Plumbline left behind, and starts its own', async () => {
    const other = await startElsewhere();
    const orphan = await serverPid();
    await killed(other);
    expect(await findProcess(orphan)).toBeDefined();
    const database = await start();
    expect(messages).toEqual([
      `A database server left behind by an earlier run (process ${orphan}) is shut down first.`,
    ]);
    expect(await findProcess(orphan)).toBeUndefined();
    expect(await query(database, 'select answer from kept')).toBe(42);
    await database.stop();
  });

  it('is refused while another Plumbline has the directory, with the address of that one', async () => {
    const other = await startElsewhere();
    const server = await serverPid();
    await expect(start()).rejects.toThrow(`at http://127.0.0.1:3000 (process ${other.pid}, since `);
    expect(await serverPid()).toBe(server);
    await killed(other);
  });

  it('comes back on the same port when its server is killed', async () => {
    const database = await start();
    process.kill(await serverPid(), 'SIGKILL');
    while (!messages.includes('The database server is back.')) await sleep(20);
    expect(await query(database, 'select answer from kept')).toBe(42);
    await database.stop();
  });
});
