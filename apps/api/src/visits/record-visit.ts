import { Injectable } from '@nestjs/common';

import { asId, DomainError, type ServiceId, type VisitId } from '#kernel';
import { addCents, cents, sumCents, ZERO_CENTS } from '#money';
import { assertPackageActive, chooseSessions } from '#packages';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { lockInvoiceOfPackage } from '../invoices/invoice.store.js';
import {
  listSessions,
  lockPatientPackage,
  setDelivered,
  updateStanding,
  type PatientPackage,
} from '../packages/patient-package.store.js';
import { takePayment } from '../payments/take-payment.js';
import { getQuoteDiagnoses } from '../quotes/quote.store.js';
import { issueReceipt } from '../receipts/issue-receipt.js';
import { billVisit } from './bill-visit.js';
import { postDelivery } from './post-delivery.js';
import { prepareDelivery, type Delivery } from './prepare-delivery.js';
import type { RecordVisitRequest } from './visit.request.js';
import { insertVisit, type RecordedVisit, type Visit } from './visit.store.js';

/**
 * Draws the sessions given at one visit, earns their stored value and issues the receipt. What the patient pays at
 * the visit is taken in the same transaction: that is how an FSA card pays for a package, visit by visit.
 */
@Injectable()
export class RecordVisit {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: RecordVisitRequest): Promise<RecordedVisit> {
    return await this.unitOfWork.run(write, { action: 'visit.record', input }, async (tx) => {
      const sold = await lockPatientPackage(tx, input.patientPackageId);
      assertPackageActive(sold.state);
      assertDateOfService(tx, sold, input);
      const sessions = await listSessions(tx, sold.id);
      const payingCents = input.payment ? cents(input.payment.amountCents) : ZERO_CENTS;
      const chosen = chooseSessions({
        sessions,
        wanted: input.serviceIds.map((id) => asId<ServiceId>(id)),
        paidCents: addCents(sold.paidCents, payingCents),
        release: sold.release,
      });
      const visit = await toVisit(tx, sold, input);
      const delivery = await prepareDelivery(tx, { sold, sessions, chosen, visit, payingCents });
      insertVisit(tx, visit);
      setDelivered(
        tx,
        chosen.map(({ id }) => id),
        { visitId: visit.id, on: visit.dateOfService },
      );
      const money = await moveMoney(tx, { sold, delivery, input });
      const receipt = await issueReceipt(tx, delivery);
      tx.about('visit', visit.id);
      tx.about('receipt', receipt.id);
      tx.emit('visit.recorded', visit.id);
      return {
        ...visit,
        ...money,
        receiptId: receipt.id,
        receiptNumber: receipt.number,
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

type Given = {
  readonly sold: PatientPackage;
  readonly delivery: Delivery;
  readonly input: RecordVisitRequest;
};

/** Care first, then the money for it, so that nothing of it counts as prepaid; the package is stored once. */
async function moveMoney(
  tx: Tx,
  { sold, delivery, input }: Given,
): Promise<Pick<RecordedVisit, 'invoiceId' | 'payment'>> {
  const billed = await billVisit(tx, sold, delivery);
  postDelivery(tx, billed.sold, delivery);
  const valueCents = sumCents(delivery.sessions.map((session) => session.valueCents));
  const delivered: PatientPackage = {
    ...billed.sold,
    state: delivery.packageState,
    deliveredCents: addCents(sold.deliveredCents, valueCents),
  };
  const invoiceId = billed.invoice ? { invoiceId: billed.invoice.id } : {};
  if (!input.payment) {
    updateStanding(tx, delivered);
    return invoiceId;
  }
  const { amountCents, tender, reference } = input.payment;
  const taken = await takePayment(tx, {
    patient: delivery.patient,
    invoice: billed.invoice ?? (await lockInvoiceOfPackage(tx, sold.id)),
    sold: delivered,
    amountCents: cents(amountCents),
    tender,
    ...(reference && { reference }),
    receivedOn: tx.today,
  });
  updateStanding(tx, taken.sold);
  return { ...invoiceId, payment: taken.payment };
}
