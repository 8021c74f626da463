import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import { DomainError } from '#kernel';

import type { Actor, RequestWithActor } from './actor.js';

/** What a verb needs to know of the request that asked for it. */
export type WriteContext = {
  readonly actor: Actor;
  /** Made by the client; the same key with the same input acts once. */
  readonly idempotencyKey: string;
  /** Run everything, then roll back: the answer is a preview. */
  readonly dryRun: boolean;
};

const KEY = /^[\x21-\x7e]{8,128}$/;

export const Write = createParamDecorator((_: unknown, context: ExecutionContext): WriteContext => {
  const request = context.switchToHttp().getRequest<RequestWithActor>();
  if (!request.actor) throw new DomainError('UNAUTHENTICATED', {});
  const dryRun = readDryRun(request.query as Record<string, unknown>);
  const key = request.headers['idempotency-key'];
  if (!dryRun && (typeof key !== 'string' || !KEY.test(key)))
    throw new DomainError('IDEMPOTENCY_KEY_REQUIRED', {});
  return { actor: request.actor, idempotencyKey: typeof key === 'string' ? key : '', dryRun };
});

/** A slip such as ?dryrun=true must not do for real what was meant as a preview. */
function readDryRun({ dryRun, ...others }: Record<string, unknown>): boolean {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new DomainError('VALIDATION_FAILED', { field: unknown, message: 'is not a field of this request' });
  if (dryRun === undefined || dryRun === 'false') return false;
  if (dryRun === 'true') return true;
  throw new DomainError('VALIDATION_FAILED', { field: 'dryRun', message: 'must be true or false' });
}
