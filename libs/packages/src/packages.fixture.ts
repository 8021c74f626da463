import { asId, type ServiceId } from '#kernel';
import { cents } from '#money';
import type { SoldLine } from './sell-sessions.js';
import type { Session, SessionStatus, SoldSession } from './session.js';

export const serviceId = (id: string) => asId<ServiceId>(id);

export function aSoldLine(id: string, quantity: number, unitCents: number, netCents: number): SoldLine {
  return { serviceId: serviceId(id), quantity, unitCents: cents(unitCents), netCents: cents(netCents) };
}

/** The components of the 2,795.00 bundle at their allocated prices. */
export const BUNDLE_LINES: readonly SoldLine[] = [
  aSoldLine('decompression', 20, 12500, 211166),
  aSoldLine('pt', 6, 9500, 48146),
  aSoldLine('brace', 1, 8900, 7518),
  aSoldLine('exam', 1, 15000, 12670),
];

/** Marks the first `delivered[service]` sessions of each service as delivered. */
export function withDelivered<Row extends SoldSession>(
  sessions: readonly Row[],
  delivered: Readonly<Record<string, number>>,
): readonly (Row & Session)[] {
  return sessions.map((session) => {
    const count = delivered[session.serviceId];
    const status: SessionStatus = count !== undefined && session.sequence <= count ? 'delivered' : 'planned';
    return { ...session, status };
  });
}
