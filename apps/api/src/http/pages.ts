import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Addresses that the pages answer; everything else below / is a file of the build, or not found. */
const PAGES = ['/', '/sign-in', '/desk', '/desk/*', '/manage', '/manage/*', '/p/:token'];

export async function servePages(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const index = await readFile(join(webRoot, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const url of PAGES) {
    fastify.get(url, async (_, reply) => reply.type('text/html; charset=utf-8').send(index));
  }
}
