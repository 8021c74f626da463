import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';

import type { SignIn } from './sign-in.js';

/** What is used of the auth library; the rest of its routes does not exist here. */
const SERVED = ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/get-session'];

/** Hands a route to the auth library as it expects it: a web Request in, a web Response out. */
export function serveSignIn(fastify: FastifyInstance, signIn: SignIn, publicUrl: string): void {
  for (const url of SERVED) serveRoute(fastify, signIn, { url, publicUrl });
}

function serveRoute(
  fastify: FastifyInstance,
  { auth }: SignIn,
  { url, publicUrl }: { readonly url: string; readonly publicUrl: string },
): void {
  fastify.route({
    method: ['GET', 'POST'],
    url,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const response = await auth.handler(
        new Request(new URL(request.url, publicUrl), {
          method: request.method,
          headers: toHeaders(request),
          ...(request.body !== undefined && request.body !== null && { body: JSON.stringify(request.body) }),
        }),
      );
      reply.status(response.status);
      for (const [name, value] of response.headers) {
        if (name !== 'set-cookie') reply.header(name, value);
      }
      if (response.status === 429) throw new DomainError('TOO_MANY_REQUESTS');
      // The library fails in its own shape, and only ever over its tables.
      if (response.status >= 500) throw new DomainError('DATABASE_UNAVAILABLE');
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(response.body === null ? null : await response.text());
    },
  });
}

export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew, so its old length is not true any more.
    if (value === undefined || name === 'content-length' || name === 'transfer-encoding') continue;
    for (const item of Array.isArray(value) ? value : [value]) headers.append(name, item);
  }
  headers.set('x-forwarded-for', request.ip);
  return headers;
}
