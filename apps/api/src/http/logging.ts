import type { FastifyInstance } from 'fastify';
import type { Params, PinoLogger } from 'nestjs-pino';

/** One JSON line per log call; what a request did is logged by `logRequests`. */
export const logging = (level: string): Params => ({
  pinoHttp: { level, autoLogging: false, quietReqLogger: true },
});

/**
 * One line per request: its id, method, route and outcome. The route is the pattern (`/v1/quotes/:id`), never the
 * address, and there is no body, query, header or name: an address can hold a token, a query a patient's name.
 */
export function logRequests(fastify: FastifyInstance, logger: PinoLogger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown route';
    if (route.startsWith('/health/')) return;
    logger.info({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
