import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError, type ErrorCode, type ErrorDetails } from '#kernel';

import { PROBLEMS } from './problem-status.js';
import { RequestShapeError, type FieldError } from './validation-error.js';

type Refusal = {
  readonly code: ErrorCode;
  readonly details?: ErrorDetails;
  readonly errors?: readonly FieldError[];
};

const CODES_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_JSON',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'ROUTE_NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

/** Every failure leaves here as application/problem+json (RFC 9457), without health data or internals. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL') {
      this.logger.error(
        `request ${request.id}: ${error instanceof Error ? describe(error) : 'unknown failure'}`,
      );
    }
    sendProblem(reply, refusal);
  }
}

/** Writes a refusal as its document, with the id of the request in place of anything the caller sent. */
function sendProblem(reply: FastifyReply, { code, errors, details }: Refusal): void {
  const { status, title } = PROBLEMS[code];
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({
      type: `urn:plumbline:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title,
      status,
      code,
      instance: `urn:plumbline:request:${reply.request.id}`,
      ...(errors && { errors }),
      ...(details && Object.keys(details).length > 0 && { details }),
    });
}

/** What the router refuses before any route is known: an address that cannot be decoded, or is too long. */
export function refuseAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, { code: 'ROUTE_NOT_FOUND' });
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof RequestShapeError) return { code: 'VALIDATION_FAILED', errors: error.errors };
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === undefined || status >= 500) return { code: 'INTERNAL' };
  return { code: CODES_BY_STATUS[status] ?? 'VALIDATION_FAILED' };
}

/** A rule that blames one field names it like a wrong shape does. */
function fromDomain({ code, details }: DomainError): Refusal {
  const { field, message, ...rest } = details;
  if (typeof field !== 'string') return { code, details };
  const words = typeof message === 'string' ? message : PROBLEMS[code].title;
  return { code, details: rest, errors: [{ field, message: words }] };
}

/** Fastify's own errors (body limit, media type, broken JSON) carry the status they mean. */
function statusCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** Name, code and stack only: a driver's message may quote the values of a row. */
function describe(error: Error): string {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const message = error.name === 'InvariantError' || error instanceof TypeError ? error.message : '';
  const known = [code, constraint].filter((part) => typeof part === 'string');
  return [error.name, message, ...known, ...frames.slice(0, 8)].join(' ');
}
