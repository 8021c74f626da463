import { addCents, maxCents, subtractCents, ZERO_CENTS, type Cents } from '#money';
import { packageStateAfter, summarizePackage } from '#packages';

import type { Tx } from '../database/tx.js';
import type { PatientPackage, StoredSession } from '../packages/patient-package.store.js';
import { getPatient } from '../patients/patient.store.js';
import { getProvider } from '../providers/provider.store.js';
import type { DeliveredVisit } from '../receipts/delivered-visit.js';
import { listServices } from '../services/service.store.js';
import type { Visit } from './visit.store.js';

/** What the receipt needs, and what becomes of the package. */
export type Delivery = DeliveredVisit & { readonly packageState: 'active' | 'completed' };

type Drawn = {
  readonly sold: PatientPackage;
  readonly sessions: readonly StoredSession[];
  readonly chosen: readonly StoredSession[];
  readonly visit: Visit;
  /** Paid at the visit itself. */
  readonly payingCents: Cents;
};

export async function prepareDelivery(tx: Tx, drawing: Drawn): Promise<Delivery> {
  const { sold, sessions, chosen, visit, payingCents } = drawing;
  const [patient, provider, services] = await Promise.all([
    getPatient(tx, sold.patientId),
    getProvider(tx, visit.providerId),
    listServices(
      tx,
      sessions.map(({ serviceId }) => serviceId),
    ),
  ]);
  const drawn = new Set(chosen);
  const after = sessions.map((session) =>
    drawn.has(session) ? { ...session, status: 'delivered' as const } : session,
  );
  const paidCents = addCents(sold.paidCents, payingCents);
  return {
    visitId: visit.id,
    patientPackageId: sold.id,
    ...(sold.optionKind !== 'pay_per_visit' && { packageName: sold.name }),
    dateOfService: visit.dateOfService,
    diagnosisCodes: visit.diagnosisCodes,
    patient,
    provider,
    services,
    sessions: chosen,
    unusedCents: unusedCents(drawing),
    summary: summarizePackage({ sessions: after, paidCents, release: sold.release }),
    packageState: packageStateAfter(after),
  };
}

/** Money for this visit: what is left of all that was paid on a package, or what is paid for this visit alone. */
function unusedCents({ sold, payingCents }: Drawn): Cents {
  if (sold.optionKind === 'pay_per_visit') return payingCents;
  return maxCents(subtractCents(addCents(sold.paidCents, payingCents), sold.deliveredCents), ZERO_CENTS);
}
