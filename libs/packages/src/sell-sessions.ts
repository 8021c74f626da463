import { invariant, type ServiceId } from '#kernel';
import { type Cents, type SessionRounding, sessionValues, sumCents } from '#money';
import type { SoldSession } from './session.js';

export type SoldLine = {
  readonly serviceId: ServiceId;
  readonly quantity: number;
  readonly unitCents: Cents;
  readonly netCents: Cents;
};

/**
 * One session per unit of every line, in line order, each with its stored value. A service on several lines
 * (in the package and beside it) is numbered through, because it is drawn as one stock.
 */
export function sellSessions(lines: readonly SoldLine[], rounding: SessionRounding): readonly SoldSession[] {
  const soldOf = new Map<ServiceId, number>();
  const sessions = lines.flatMap(({ serviceId, quantity, unitCents, netCents }) => {
    const sold = soldOf.get(serviceId) ?? 0;
    soldOf.set(serviceId, sold + quantity);
    return sessionValues(netCents, quantity, rounding).map((valueCents, index) => ({
      serviceId,
      sequence: sold + index + 1,
      standardCents: unitCents,
      valueCents,
    }));
  });
  invariant(
    sumCents(sessions.map((session) => session.valueCents)) === sumCents(lines.map((line) => line.netCents)),
    'the stored values of the sessions sum to the price',
  );
  invariant(
    sessions.every((session) => session.valueCents >= 0 && session.valueCents <= session.standardCents),
    'no session is worth more than its standard fee',
  );
  return sessions;
}
