import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';

import { serveSignIn } from './auth/sign-in.routes.js';
import { SIGN_IN, type SignIn } from './auth/sign-in.js';
import type { Runtime } from './config/runtime.js';
import { endConnectionsOnClose } from './http/end-connections.js';
import { logRequests } from './http/logging.js';
import { serveOpenApi } from './http/open-api.js';
import { ProblemFilter } from './http/problem.filter.js';
import { securityHeaders } from './http/security-headers.js';
import { validationPipe } from './http/validation.pipe.js';
import { servePages } from './http/pages.js';

/** The real HTTP pipeline. */
export async function configureApp(app: NestFastifyApplication, runtime: Runtime): Promise<void> {
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter());
  await app.register(helmet, securityHeaders(runtime.publicUrl));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  endConnectionsOnClose(fastify);
  logRequests(fastify, await app.resolve(PinoLogger));
  serveSignIn(fastify, app.get<SignIn>(SIGN_IN), runtime.publicUrl);
  serveOpenApi(app);
  if (runtime.webRoot !== undefined) await servePages(app, runtime.webRoot);
  await app.init();
  // From here on; what the framework says while it assembles itself is of no use in operation.
  app.useLogger(app.get(Logger));
}
