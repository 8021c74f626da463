import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env.js';

/**
 * What sessions and patient links are signed with. With the embedded database and no APP_SECRET, a random one is made
 * once and kept in `<dataDir>/secret`, so that sign-ins outlive a restart.
 */
export async function resolveAppSecret({
  appSecret,
  dataDir,
}: Pick<Env, 'appSecret' | 'dataDir'>): Promise<string> {
  if (appSecret !== undefined) return appSecret;
  const path = join(dataDir, 'secret');
  return (await readSecret(path)) ?? (await makeSecret(dataDir, path));
}

async function readSecret(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  });
  return text.trim() === '' ? undefined : text.trim();
}

/** Written beside its place and linked, so that a crash never leaves half a secret. */
async function makeSecret(dataDir: string, path: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flush: true });
  await link(draft, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
  return (await readFile(path, 'utf8')).trim();
}
