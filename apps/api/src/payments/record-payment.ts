import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#calendar';
import { assertPayable, invoiceState } from '#invoices';
import { asId, DomainError, type PaymentId } from '#kernel';
import { paymentReceived } from '#ledger';
import { addCents, cents, maxCents, subtractCents, ZERO_CENTS } from '#money';
import { allocatePayment, prepaymentTender } from '#payments';

import type { Tx } from '../database/tx.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { getInvoice, lockInvoice, updateInvoicePaid, type Invoice } from '../invoices/invoice.store.js';
import { postEntry } from '../ledger/post-entry.js';
import {
  lockPatientPackage,
  updateStanding,
  type PatientPackage,
} from '../packages/patient-package.store.js';
import { getPatient } from '../patients/patient.store.js';
import { settleInstallments } from '../plans/plan.store.js';
import { composeDepositView } from './compose-deposit-view.js';
import type { RecordPaymentRequest } from './payment.request.js';
import { insertPayment, type Payment, type PaymentWithWarnings } from './payment.store.js';

/** Takes money on one invoice: never more than is owed, and unlocks the visits it pays for. */
@Injectable()
export class RecordPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: RecordPaymentRequest): Promise<PaymentWithWarnings> {
    return await this.unitOfWork.run(write, { action: 'payment.record', input }, async (tx) => {
      const { patientPackageId } = await getInvoice(tx, input.invoiceId);
      const sold = await lockPatientPackage(tx, patientPackageId);
      const [invoice, patient] = await Promise.all([
        lockInvoice(tx, input.invoiceId),
        getPatient(tx, sold.patientId),
      ]);
      const payment = toPayment(tx, invoice, input);
      const warnings = prepaymentTender({
        tender: payment.tender,
        amountCents: payment.amountCents,
        deliveredUnpaidCents: maxCents(subtractCents(sold.deliveredCents, sold.paidCents), ZERO_CENTS),
        policy: { fsa: tx.clinic.fsaPrepay, hsa: tx.clinic.hsaPrepay },
      });
      insertPayment(tx, payment, composeDepositView(tx, { payment, patient, invoice, sold }));
      await settle(tx, payment, invoice, sold);
      tx.about('payment', payment.id);
      tx.emit('payment.recorded', payment.id);
      return { ...payment, warnings };
    });
  }
}

function toPayment(tx: Tx, invoice: Invoice, input: RecordPaymentRequest): Payment {
  assertPayable(invoice.state);
  const balanceCents = subtractCents(invoice.totalCents, invoice.paidCents);
  const amountCents = cents(input.amountCents);
  return {
    id: newId<PaymentId>(),
    patientId: invoice.patientId,
    amountCents,
    tender: input.tender,
    ...(input.reference && { reference: input.reference }),
    receivedOn: receivedOn(tx, invoice, input),
    allocations: allocatePayment({
      amountCents,
      invoices: [{ invoiceId: asId(input.invoiceId), balanceCents }],
    }),
  };
}

function receivedOn(
  { today }: Tx,
  { issuedOn }: Invoice,
  { receivedOn: given = today }: RecordPaymentRequest,
): LocalDate {
  if (given < issuedOn || given > today) {
    throw new DomainError('VALIDATION_FAILED', {
      field: 'receivedOn',
      message: 'must lie between the day of the invoice and today',
    });
  }
  return given;
}

async function settle(tx: Tx, payment: Payment, invoice: Invoice, sold: PatientPackage): Promise<void> {
  const { amountCents, tender } = payment;
  const paidCents = addCents(invoice.paidCents, amountCents);
  updateInvoicePaid(tx, { id: invoice.id, paidCents, state: invoiceState(invoice.totalCents, paidCents) });
  updateStanding(tx, { ...sold, paidCents: addCents(sold.paidCents, amountCents) });
  postEntry(tx, {
    kind: 'payment_received',
    causeId: payment.id,
    patientId: payment.patientId,
    patientPackageId: sold.id,
    occurredOn: payment.receivedOn,
    postings: paymentReceived({
      tender,
      amountCents,
      packageState: {
        totalCents: sold.billedCents,
        paidCents: sold.paidCents,
        deliveredCents: sold.deliveredCents,
      },
    }),
  });
  await settleInstallments(tx, invoice.id, paidCents);
}
