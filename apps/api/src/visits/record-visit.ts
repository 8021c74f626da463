import { Injectable } from '@nestjs/common';

import { asId, DomainError, type InvoiceId, type ServiceId, type VisitId } from '#kernel';
import { sessionDelivered, type PackageState, type Posting } from '#ledger';
import { addCents, maxCents, subtractCents, sumCents, ZERO_CENTS, type Cents } from '#money';
import { assertPackageActive, chooseSessions, packageStateAfter, summarizePackage } from '#packages';

import { listServices } from '../services/service.store.js';
import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { issueInvoice } from '../invoices/issue-invoice.js';
import { postEntry } from '../ledger/post-entry.js';
import {
  listSessions,
  lockPatientPackage,
  setDelivered,
  updateStanding,
  type PatientPackage,
  type StoredSession,
} from '../packages/patient-package.store.js';
import { getPatient } from '../patients/patient.store.js';
import { getProvider } from '../providers/provider.store.js';
import { getQuoteDiagnoses } from '../quotes/quote.store.js';
import type { DeliveredVisit } from '../receipts/delivered-visit.js';
import { issueReceipt } from '../receipts/issue-receipt.js';
import type { RecordVisitRequest } from './visit.request.js';
import { insertVisit, type RecordedVisit, type Visit } from './visit.store.js';

/** Draws the sessions given at one visit, earns their stored value and issues the receipt. */
@Injectable()
export class RecordVisit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: RecordVisitRequest): Promise<RecordedVisit> {
    return await this.unitOfWork.run(write, { action: 'visit.record', input }, async (tx) => {
      const sold = await lockPatientPackage(tx, input.patientPackageId);
      assertPackageActive(sold.state);
      assertDateOfService(tx, sold, input);
      const sessions = await listSessions(tx, sold.id);
      const chosen = chooseSessions({
        sessions,
        wanted: input.serviceIds.map((id) => asId<ServiceId>(id)),
        paidCents: sold.paidCents,
        release: sold.release,
      });
      const visit = await toVisit(tx, sold, input);
      const delivery = await prepareDelivery(tx, { sold, sessions, chosen, visit });
      insertVisit(tx, visit);
      setDelivered(
        tx,
        chosen.map(({ id }) => id),
        { visitId: visit.id, on: visit.dateOfService },
      );
      const billed = await billVisit(tx, sold, delivery);
      deliver(tx, { ...sold, billedCents: billed.billedCents }, delivery);
      const receipt = await issueReceipt(tx, delivery);
      tx.about('visit', visit.id);
      tx.about('receipt', receipt.id);
      tx.emit('visit.recorded', visit.id);
      return {
        ...visit,
        receiptId: receipt.id,
        receiptNumber: receipt.number,
        ...(billed.invoiceId && { invoiceId: billed.invoiceId }),
        lines: chosen.map(({ id, serviceId, valueCents }) => ({ sessionId: id, serviceId, valueCents })),
      };
    });
  }
}

function assertDateOfService(
  tx: Tx,
  { soldOn }: PatientPackage,
  { dateOfService }: RecordVisitRequest,
): void {
  if (dateOfService >= soldOn && dateOfService <= tx.today) return;
  throw new DomainError('VISIT_DATE_OUT_OF_RANGE', { from: soldOn, to: tx.today });
}

/** The diagnosis of the visit, or else the one the quote was made for. */
async function toVisit(tx: Tx, sold: PatientPackage, input: RecordVisitRequest): Promise<Visit> {
  return {
    id: newId<VisitId>(),
    patientId: sold.patientId,
    patientPackageId: sold.id,
    providerId: asId(input.providerId),
    ...(input.locationId && { locationId: asId(input.locationId) }),
    dateOfService: input.dateOfService,
    diagnosisCodes: input.diagnosisCodes ?? (await getQuoteDiagnoses(tx, sold.quoteId)),
  };
}

/** What the receipt needs, and what becomes of the package. */
type Delivery = DeliveredVisit & { readonly packageState: 'active' | 'completed' };

type Drawn = {
  readonly sold: PatientPackage;
  readonly sessions: readonly StoredSession[];
  readonly chosen: readonly StoredSession[];
  readonly visit: Visit;
};

async function prepareDelivery(tx: Tx, { sold, sessions, chosen, visit }: Drawn): Promise<Delivery> {
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
    unusedCents: maxCents(subtractCents(sold.paidCents, sold.deliveredCents), ZERO_CENTS),
    summary: summarizePackage({ sessions: after, paidCents: sold.paidCents, release: sold.release }),
    packageState: packageStateAfter(after),
  };
}

type Billed = { readonly billedCents: Cents; readonly invoiceId?: InvoiceId };

/** Who pays per visit is billed now, for what was given today; a package was billed when it was sold. */
async function billVisit(
  tx: Tx,
  sold: PatientPackage,
  { sessions, services }: DeliveredVisit,
): Promise<Billed> {
  if (sold.optionKind !== 'pay_per_visit') return { billedCents: sold.billedCents };
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
  return { billedCents: addCents(sold.billedCents, invoice.totalCents), invoiceId: invoice.id };
}

/** Each session is posted against what the ones before it left. */
function deliver(tx: Tx, sold: PatientPackage, delivery: Delivery): void {
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
  const deliveredCents = sumCents([
    sold.deliveredCents,
    ...delivery.sessions.map(({ valueCents }) => valueCents),
  ]);
  updateStanding(tx, { ...sold, state: delivery.packageState, deliveredCents });
  postEntry(tx, {
    kind: 'visit_recorded',
    causeId: delivery.visitId,
    patientId: sold.patientId,
    patientPackageId: sold.id,
    occurredOn: delivery.dateOfService,
    postings,
  });
}
