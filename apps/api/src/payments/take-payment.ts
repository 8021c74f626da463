import type { LocalDate } from '#calendar';
import { assertPayable, invoiceState } from '#invoices';
import type { PaymentId } from '#kernel';
import { paymentReceived } from '#ledger';
import { addCents, maxCents, subtractCents, ZERO_CENTS, type Cents } from '#money';
import { allocatePayment, prepaymentTender, type Tender } from '#payments';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';
import { updateInvoicePaid, type Invoice } from '../invoices/invoice.store.js';
import { postEntry } from '../ledger/post-entry.js';
import type { PatientPackage } from '../packages/patient-package.store.js';
import type { Patient } from '../patients/patient.store.js';
import { settleInstallments } from '../plans/plan.store.js';
import { composeDepositView } from './compose-deposit-view.js';
import { insertPayment, type Payment, type PaymentWithWarnings } from './payment.store.js';

export type PaymentToTake = {
  readonly patient: Patient;
  /** Locked, or made in this transaction. */
  readonly invoice: Invoice;
  /** Locked; as it stands before the payment. */
  readonly sold: PatientPackage;
  readonly amountCents: Cents;
  readonly tender: Tender;
  readonly reference?: string;
  readonly receivedOn: LocalDate;
};

export type TakenPayment = {
  readonly payment: PaymentWithWarnings;
  /** As it stands after the payment; the caller stores it. */
  readonly sold: PatientPackage;
};

/** Takes money on one invoice, never more than is owed, and posts it. */
export async function takePayment(tx: Tx, toTake: PaymentToTake): Promise<TakenPayment> {
  const { patient, invoice, sold, amountCents, tender } = toTake;
  const payment = toPayment(toTake);
  const warnings = prepaymentTender({
    tender,
    amountCents,
    deliveredUnpaidCents: maxCents(subtractCents(sold.deliveredCents, sold.paidCents), ZERO_CENTS),
    policy: { fsa: tx.clinic.fsaPrepay, hsa: tx.clinic.hsaPrepay },
  });
  insertPayment(tx, payment, composeDepositView(tx, { payment, patient, invoice, sold }));
  const paidCents = addCents(invoice.paidCents, amountCents);
  updateInvoicePaid(tx, { id: invoice.id, paidCents, state: invoiceState(invoice.totalCents, paidCents) });
  postPayment(tx, payment, sold);
  await settleInstallments(tx, invoice.id, paidCents);
  tx.about('payment', payment.id);
  tx.emit('payment.recorded', payment.id);
  return {
    payment: { ...payment, warnings },
    sold: { ...sold, paidCents: addCents(sold.paidCents, amountCents) },
  };
}

function toPayment({ invoice, amountCents, tender, reference, receivedOn }: PaymentToTake): Payment {
  assertPayable(invoice.state);
  const balanceCents = subtractCents(invoice.totalCents, invoice.paidCents);
  return {
    id: newId<PaymentId>(),
    patientId: invoice.patientId,
    amountCents,
    tender,
    ...(reference && { reference }),
    receivedOn,
    allocations: allocatePayment({ amountCents, invoices: [{ invoiceId: invoice.id, balanceCents }] }),
  };
}

function postPayment(
  tx: Tx,
  { id, patientId, tender, amountCents, receivedOn }: Payment,
  sold: PatientPackage,
): void {
  postEntry(tx, {
    kind: 'payment_received',
    causeId: id,
    patientId,
    patientPackageId: sold.id,
    occurredOn: receivedOn,
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
}
