import type { ServiceId } from '#kernel';
import { addCents, type Cents, maxCents, subtractCents, sumCents, ZERO_CENTS } from '#money';
import { deliveredCentsOf, plannedInOrder } from './stock.js';
import type { Release, Session } from './session.js';

export type ServiceSummary = {
  readonly serviceId: ServiceId;
  readonly total: number;
  readonly delivered: number;
  readonly left: number;
  /** How many of this service could be drawn today if nothing else is drawn. */
  readonly unlocked: number;
};

export type PackageSummary = {
  readonly services: readonly ServiceSummary[];
  readonly totalCents: Cents;
  readonly paidCents: Cents;
  readonly deliveredCents: Cents;
  /** Paid, but not delivered yet. */
  readonly unearnedCents: Cents;
};

/** Services come in the order in which they first appear among the sessions. */
export function summarizePackage(sold: {
  readonly sessions: readonly Session[];
  readonly paidCents: Cents;
  readonly release: Release;
}): PackageSummary {
  const { sessions, paidCents, release } = sold;
  const deliveredCents = deliveredCentsOf(sessions);
  const openCents = subtractCents(paidCents, deliveredCents);
  const serviceIds = [...new Set(sessions.map((session) => session.serviceId))];
  return {
    services: serviceIds.map((serviceId) => {
      const total = sessions.filter((session) => session.serviceId === serviceId).length;
      const planned = plannedInOrder(sessions, serviceId);
      const left = planned.length;
      const unlocked = release === 'at_once' ? left : countWithin(planned, openCents);
      return { serviceId, total, delivered: total - left, left, unlocked };
    }),
    totalCents: sumCents(sessions.map((session) => session.valueCents)),
    paidCents,
    deliveredCents,
    unearnedCents: maxCents(openCents, ZERO_CENTS),
  };
}

/** How many of the next sessions the open money covers. */
function countWithin(planned: readonly Session[], openCents: Cents): number {
  let neededCents = ZERO_CENTS;
  let count = 0;
  for (const session of planned) {
    neededCents = addCents(neededCents, session.valueCents);
    if (neededCents > openCents) return count;
    count += 1;
  }
  return count;
}
