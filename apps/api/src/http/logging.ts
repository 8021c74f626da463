import type { Params } from 'nestjs-pino';

/**
 * Structured logs with the request's id, method, route and outcome. No body, no query, no address with an id or a
 * token in it: the route pattern is logged instead of the URL.
 */
export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') ?? false },
    serializers: {
      req: ({ id, method }: { id: unknown; method: unknown }) => ({ id, method }),
      res: ({ statusCode }: { statusCode: unknown }) => ({ statusCode }),
      err: (error: { name?: string; code?: string }) => ({ name: error.name, code: error.code }),
    },
  },
});
