import { DomainError, type ServiceId } from '#kernel';
import { addCents, type Cents, subtractCents, ZERO_CENTS } from '#money';
import { deliveredCentsOf, plannedInOrder } from './stock.js';
import type { Release, Session } from './session.js';

export type DrawRequest<Row extends Session> = {
  readonly sessions: readonly Row[];
  /** The services of the visit; one that is given twice is named twice. */
  readonly wanted: readonly ServiceId[];
  readonly paidCents: Cents;
  readonly release: Release;
};

/**
 * The sessions a visit draws: of each wanted service the one with the lowest number that is left. All or none:
 * a visit that is only partly covered is for the desk to decide.
 */
export function chooseSessions<Row extends Session>(request: DrawRequest<Row>): readonly Row[] {
  const chosen = pickSessions(request);
  if (request.release === 'as_paid') assertPaidFor(request, chosen);
  return chosen;
}

function pickSessions<Row extends Session>({ sessions, wanted }: DrawRequest<Row>): readonly Row[] {
  const drawnOf = new Map<ServiceId, number>();
  return wanted.map((serviceId) => {
    const drawn = drawnOf.get(serviceId) ?? 0;
    drawnOf.set(serviceId, drawn + 1);
    const session = plannedInOrder(sessions, serviceId)[drawn];
    if (session === undefined) throw new DomainError('SESSION_NONE_LEFT', { serviceId });
    return session;
  });
}

/** Prepaid care may never run ahead of the money: delivered and drawn values together stay within what is paid. */
function assertPaidFor<Row extends Session>(
  { sessions, paidCents }: DrawRequest<Row>,
  chosen: readonly Row[],
): void {
  let neededCents = deliveredCentsOf(sessions);
  for (const session of chosen) neededCents = addCents(neededCents, session.valueCents);
  const missingCents = subtractCents(neededCents, paidCents);
  if (missingCents > ZERO_CENTS) throw new DomainError('SESSION_LOCKED', { missingCents });
}
