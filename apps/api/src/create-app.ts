import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from './app.module.js';
import type { Runtime } from './config/runtime.js';
import { configureApp } from './configure-app.js';
import { refuseAddress } from './http/problem.filter.js';
import { requestId } from './http/request-id.js';

const BODY_LIMIT_BYTES = 256 * 1024;

/** A number counts the proxies in front; Fastify takes it as a function of the hop. */
const trustedProxies = (trust: Runtime['trustProxy']) => {
  if (typeof trust === 'number') return (_address: string, hop: number): boolean => hop < trust;
  return trust === false ? false : [...trust];
};

/** The application, ready to listen; tests start exactly this one. */
export async function createApp(runtime: Runtime): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: requestId,
    trustProxy: trustedProxies(runtime.trustProxy),
    // A patient's link is a signed token in the path.
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: refuseAddress,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // What reaches us while we close is answered like everything else, and its connection ends with it.
    return503OnClosing: false,
  });
  // Bodies are JSON and nothing else: Nest would add forms, and Fastify takes plain text by itself.
  adapter.getInstance().removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(runtime), adapter, {
    bodyParser: false,
    logger: ['fatal', 'error', 'warn'],
  });
  await configureApp(app, runtime);
  return app;
}
