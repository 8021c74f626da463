import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { DomainError, type ClinicId, type PatientId, type QuoteId } from '#kernel';

/** Who acts, in which clinic, in which request. Everything read or written carries it. */
export type Actor = StaffActor | PatientActor | SystemActor;

type InClinic = { readonly clinicId: ClinicId; readonly id: string; readonly requestId: string };
export type StaffActor = InClinic & {
  readonly kind: 'staff';
  readonly role: string;
  readonly name: string;
  readonly email: string;
};
/** Somebody who holds the signed link of one patient, made for one quote. */
export type PatientActor = InClinic & {
  readonly kind: 'patient';
  readonly patientId: PatientId;
  readonly quoteId: QuoteId;
};
export type SystemActor = InClinic & { readonly kind: 'system' };

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** The signed-in actor of the request, set by the guard. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new DomainError('UNAUTHENTICATED', {});
  return actor;
});

/** Refuses a patient who asks for another patient's record, as if it did not exist. */
export function assertMaySeePatient(actor: Actor, patientId: string): void {
  if (actor.kind === 'patient' && actor.patientId !== patientId) throw new DomainError('NOT_FOUND', {});
}

/** A patient's link opens the one quote it was made for. */
export function assertMaySeeQuote(
  actor: Actor,
  { patientId, quoteId }: { readonly patientId: PatientId; readonly quoteId: QuoteId },
): void {
  assertMaySeePatient(actor, patientId);
  if (actor.kind === 'patient' && actor.quoteId !== quoteId) throw new DomainError('NOT_FOUND');
}
