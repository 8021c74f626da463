import { addCents } from '#money';

import type { Tx } from '../database/tx.js';
import type { Invoice } from '../invoices/invoice.store.js';
import { issueInvoice } from '../invoices/issue-invoice.js';
import type { PatientPackage } from '../packages/patient-package.store.js';
import type { DeliveredVisit } from '../receipts/delivered-visit.js';

type Billed = { readonly sold: PatientPackage; readonly invoice?: Invoice };

/** Who pays per visit is billed now, for what was given today; a package was billed when it was sold. */
export async function billVisit(
  tx: Tx,
  sold: PatientPackage,
  { sessions, services }: DeliveredVisit,
): Promise<Billed> {
  if (sold.optionKind !== 'pay_per_visit') return { sold };
  const invoice = await issueInvoice(tx, {
    patientId: sold.patientId,
    patientPackageId: sold.id,
    lines: sessions.map(({ serviceId, standardCents, valueCents }) => ({
      serviceId,
      description: services.get(serviceId)?.name ?? sold.name,
      quantity: 1,
      standardCents,
      netCents: valueCents,
    })),
  });
  return { sold: { ...sold, billedCents: addCents(sold.billedCents, invoice.totalCents) }, invoice };
}
