import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

import { asId, DomainError } from '#kernel';

import { translateDatabaseError } from '../database/database-errors.js';
import type { Actor, RequestWithActor, StaffActor } from '../http/actor.js';
import { PATIENT_MAY, PUBLIC } from './access.js';
import { KnownSessions } from './known-sessions.js';
import { PatientLinks } from './patient-link.js';
import { SIGN_IN, type SignIn } from './sign-in.js';
import { toHeaders } from './sign-in.routes.js';

type Staff = Omit<StaffActor, 'requestId'>;

/** No /v1 route answers without an actor; a patient's link opens only the routes that say so. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SIGN_IN) private readonly signIn: SignIn,
    private readonly patientLinks: PatientLinks,
    private readonly knownSessions: KnownSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.actorOf(request);
    if (!actor) throw new DomainError('UNAUTHENTICATED');
    if (actor.kind === 'patient' && !this.reflector.getAllAndOverride<boolean>(PATIENT_MAY, places)) {
      throw new DomainError('FORBIDDEN');
    }
    request.actor = actor;
    return true;
  }

  private async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const { authorization } = request.headers;
    if (authorization?.startsWith('Bearer ')) {
      const link = await this.patientLinks.read(authorization.slice('Bearer '.length));
      return link && { kind: 'patient', id: link.patientId, requestId: request.id, ...link };
    }
    const { cookie } = request.headers;
    if (cookie === undefined) return undefined;
    const staff = this.knownSessions.find(cookie) ?? (await this.lookUp(request, cookie));
    return staff && { ...staff, requestId: request.id };
  }

  private async lookUp(request: FastifyRequest, cookie: string): Promise<Staff | undefined> {
    const found = await this.signIn.auth.api
      .getSession({ headers: toHeaders(request) })
      .catch((error: unknown) => {
        // The auth library wraps what the database said.
        throw translateDatabaseError(error instanceof Error && error.cause ? error.cause : error);
      });
    if (!found?.session.clinicId || !found.session.role) return undefined;
    const { clinicId, role } = found.session;
    const { id, name, email } = found.user;
    const staff: Staff = { kind: 'staff', id, name, email, clinicId: asId(clinicId), role };
    this.knownSessions.keep(cookie, staff);
    return staff;
  }
}
