import { receiptView, type ReceiptLine, type VisitsLeft } from '#documents';
import { decideCare } from '#eligibility';
import { invariant, type ReceiptId, type ServiceId } from '#kernel';
import { minCents, subtractCents, sumCents, ZERO_CENTS } from '#money';

import { newId } from '../database/new-id.js';
import { nextNumber } from '../database/next-number.js';
import type { Tx } from '../database/tx.js';
import type { Service } from '../services/service.store.js';
import type { DeliveredSession, DeliveredVisit } from './delivered-visit.js';
import { insertReceipt, type Receipt } from './receipt.store.js';

/** Issues the receipt of one visit, for delivered sessions only, and keeps what it says for every reprint. */
export async function issueReceipt(tx: Tx, visit: DeliveredVisit): Promise<Receipt> {
  const year = tx.today.slice(0, 4);
  const number = `R-${year}-${String(await nextNumber(tx, `receipt:${year}`)).padStart(6, '0')}`;
  const lines = toLines(visit);
  const view = receiptView({
    statementNumber: number,
    issuedOn: tx.today,
    clinic: tx.clinic,
    provider: visit.provider,
    patientName: `${visit.patient.givenName} ${visit.patient.familyName}`,
    lines,
    insurancePaidCents: ZERO_CENTS,
    visitsLeft: visitsLeft(visit),
  });
  const receipt: Receipt = {
    id: newId<ReceiptId>(),
    number,
    visitId: visit.visitId,
    patientId: visit.patient.id,
    patientPackageId: visit.patientPackageId,
    dateOfService: visit.dateOfService,
    issuedOn: tx.today,
    diagnosisCodes: visit.diagnosisCodes,
    netCents: sumCents(lines.map((line) => line.netCents)),
    paidCents: sumCents(lines.map((line) => line.paidCents)),
    view,
  };
  insertReceipt(tx, receipt, visit);
  return receipt;
}

function serviceOf({ services }: DeliveredVisit, serviceId: ServiceId): Service {
  const service = services.get(serviceId);
  invariant(service !== undefined, 'A sold service is known.');
  return service;
}

function visitsLeft(visit: DeliveredVisit): readonly VisitsLeft[] {
  if (visit.packageName === undefined) return [];
  return visit.summary.services
    .filter(({ serviceId }) => serviceOf(visit, serviceId).kind === 'service')
    .map(({ serviceId, left, total }) => ({
      description: serviceOf(visit, serviceId).name,
      left,
      sold: total,
    }));
}

function toLines(visit: DeliveredVisit): readonly ReceiptLine[] {
  let unusedCents = visit.unusedCents;
  return visit.sessions.map((session): ReceiptLine => {
    const service = serviceOf(visit, session.serviceId);
    const paidCents = minCents(session.valueCents, unusedCents);
    unusedCents = subtractCents(unusedCents, paidCents);
    return {
      dateOfService: visit.dateOfService,
      description: service.name,
      ...(service.billingCode && { billingCode: service.billingCode }),
      diagnosisCodes: visit.diagnosisCodes,
      standardCents: session.standardCents,
      netCents: session.valueCents,
      paidCents,
      eligibility: decisionOf(visit, session, service),
      ...placeInPackage(visit, session),
    };
  });
}

function placeInPackage(
  { packageName, summary }: DeliveredVisit,
  session: DeliveredSession,
): Pick<ReceiptLine, 'session'> {
  if (packageName === undefined) return {};
  const sold = summary.services.find(({ serviceId }) => serviceId === session.serviceId);
  invariant(sold !== undefined, 'A delivered session belongs to its package.');
  return { session: { packageName, sequence: session.sequence, sessionCount: sold.total } };
}

function decisionOf(
  visit: DeliveredVisit,
  session: DeliveredSession,
  service: Service,
): ReceiptLine['eligibility'] {
  const decision = decideCare(
    {
      serviceId: session.serviceId,
      itemClass: service.eligibilityClass,
      status: 'delivered',
      dateOfService: visit.dateOfService,
      netCents: session.valueCents,
      insurancePaidCents: ZERO_CENTS,
      otherAccountsPaidCents: ZERO_CENTS,
      diagnosisCodes: visit.diagnosisCodes,
    },
    { patientId: visit.patient.id, letters: [] },
  );
  if (decision.decision === 'yes') return { decision: 'yes', amountCents: decision.amountCents };
  return { decision: decision.decision, reason: decision.reason };
}
