import type { LocalDate } from '#calendar';
import type { DepositView } from '#documents';
import type { PatientId, PaymentId } from '#kernel';
import type { Cents } from '#money';
import type { PaymentAllocation, PrepaymentWarning, Tender } from '#payments';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';

export type Payment = {
  readonly id: PaymentId;
  readonly patientId: PatientId;
  readonly amountCents: Cents;
  readonly tender: Tender;
  readonly reference?: string;
  readonly receivedOn: LocalDate;
  readonly allocations: readonly PaymentAllocation[];
};

export type PaymentWithWarnings = Payment & { readonly warnings: readonly PrepaymentWarning[] };

export const SELECT_PAYMENT = `select y.id, y.patient_id as "patientId", y.amount_cents as "amountCents", y.tender,
  y.reference, y.received_on as "receivedOn",
  (select json_agg(json_build_object('invoiceId', a.invoice_id, 'amountCents', a.amount_cents) order by a.id)
    from payment_allocations a where a.clinic_id = y.clinic_id and a.payment_id = y.id) as allocations
  from payments y`;

export function insertPayment(tx: Tx, payment: Payment, view: DepositView): void {
  tx.insert('payments', [
    {
      id: payment.id,
      patient_id: payment.patientId,
      amount_cents: payment.amountCents,
      tender: payment.tender,
      reference: payment.reference,
      received_on: payment.receivedOn,
      template_version: view.templateVersion,
      view: JSON.stringify(view),
      created_by: tx.actor.id,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'payment_allocations',
    payment.allocations.map(({ invoiceId, amountCents }) => ({
      id: newId(),
      payment_id: payment.id,
      invoice_id: invoiceId,
      amount_cents: amountCents,
    })),
  );
}
