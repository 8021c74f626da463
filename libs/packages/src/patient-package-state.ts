import { DomainError } from '#kernel';
import type { Session } from './session.js';

export const PATIENT_PACKAGE_STATES = ['active', 'completed', 'stopped'] as const;

export type PatientPackageState = (typeof PATIENT_PACKAGE_STATES)[number];

export const PATIENT_PACKAGE_TRANSITIONS: Readonly<
  Record<PatientPackageState, readonly PatientPackageState[]>
> = {
  active: ['completed', 'stopped'],
  completed: [],
  stopped: [],
};

/** Sessions are drawn only while the package runs. */
export function assertPackageActive(state: PatientPackageState): void {
  if (state !== 'active') throw new DomainError('PACKAGE_NOT_ACTIVE', { state });
}

/** A running package is completed by its last session. */
export function packageStateAfter(sessions: readonly Pick<Session, 'status'>[]): 'active' | 'completed' {
  return sessions.every((session) => session.status === 'delivered') ? 'completed' : 'active';
}
