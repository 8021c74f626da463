import type { ServiceId } from '#kernel';
import { sessionDelivered, type PackageState, type Posting } from '#ledger';
import { addCents } from '#money';

import type { Tx } from '../database/tx.js';
import { postEntry } from '../ledger/post-entry.js';
import type { PatientPackage } from '../packages/patient-package.store.js';
import type { DeliveredVisit } from '../receipts/delivered-visit.js';

/** Posts the care of one visit; each session against what the ones before it left. */
export function postDelivery(tx: Tx, sold: PatientPackage, delivery: DeliveredVisit): void {
  let packageState: PackageState = {
    totalCents: sold.billedCents,
    paidCents: sold.paidCents,
    deliveredCents: sold.deliveredCents,
  };
  const postings: (Posting & { readonly serviceId: ServiceId })[] = [];
  for (const { serviceId, valueCents, standardCents } of delivery.sessions) {
    for (const posting of sessionDelivered({ valueCents, standardCents, packageState })) {
      postings.push({ ...posting, serviceId });
    }
    packageState = { ...packageState, deliveredCents: addCents(packageState.deliveredCents, valueCents) };
  }
  postEntry(tx, {
    kind: 'visit_recorded',
    causeId: delivery.visitId,
    patientId: sold.patientId,
    patientPackageId: sold.id,
    occurredOn: delivery.dateOfService,
    postings,
  });
}
