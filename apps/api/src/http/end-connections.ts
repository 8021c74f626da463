import type { FastifyInstance } from 'fastify';

const SWEEP_MS = 50;

/**
 * Closing waits for every connection. One whose request was still running as it began is kept open by the browser
 * after its answer, for more than a minute; swept, it ends with its request.
 */
export function endConnectionsOnClose(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    const sweep = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MS).unref();
    fastify.server.once('close', () => clearInterval(sweep));
    done();
  });
}
