import type { ServiceId } from '#kernel';
import { type Cents, sumCents } from '#money';
import type { Session } from './session.js';

/** The sessions of a service that are left, the next one first. */
export function plannedInOrder<Row extends Session>(
  sessions: readonly Row[],
  serviceId: ServiceId,
): readonly Row[] {
  return sessions
    .filter((session) => session.serviceId === serviceId && session.status === 'planned')
    .sort((left, right) => left.sequence - right.sequence);
}

export function deliveredCentsOf(sessions: readonly Session[]): Cents {
  return sumCents(
    sessions.filter((session) => session.status === 'delivered').map((session) => session.valueCents),
  );
}
