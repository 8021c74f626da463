import type { LocalDate } from '#calendar';
import type { ReceiptView } from '#documents';
import type { PatientId, PatientPackageId, ReceiptId, VisitId } from '#kernel';
import { subtractCents, type Cents } from '#money';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';
import type { DeliveredVisit } from './delivered-visit.js';

/** What a receipt says, kept as it was said; `view` holds the final words of the document. */
export type Receipt = {
  readonly id: ReceiptId;
  readonly number: string;
  readonly visitId: VisitId;
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  readonly dateOfService: LocalDate;
  readonly issuedOn: LocalDate;
  readonly diagnosisCodes: readonly string[];
  readonly netCents: Cents;
  readonly paidCents: Cents;
  readonly view: ReceiptView;
};

export const SELECT_RECEIPT = `select r.id, r.number, r.visit_id as "visitId", r.patient_id as "patientId",
  r.patient_package_id as "patientPackageId", r.date_of_service as "dateOfService", r.issued_on as "issuedOn",
  r.diagnosis_codes as "diagnosisCodes", r.net_cents as "netCents", r.paid_cents as "paidCents", r.view
  from receipts r`;

export function insertReceipt(tx: Tx, receipt: Receipt, { sessions, services }: DeliveredVisit): void {
  tx.insert('receipts', [
    {
      id: receipt.id,
      number: receipt.number,
      visit_id: receipt.visitId,
      patient_id: receipt.patientId,
      patient_package_id: receipt.patientPackageId,
      date_of_service: receipt.dateOfService,
      issued_on: receipt.issuedOn,
      diagnosis_codes: receipt.diagnosisCodes,
      net_cents: receipt.netCents,
      paid_cents: receipt.paidCents,
      template_version: receipt.view.templateVersion,
      view: JSON.stringify(receipt.view),
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'receipt_lines',
    sessions.map((session, position) => {
      const service = services.get(session.serviceId);
      return {
        id: newId(),
        receipt_id: receipt.id,
        position,
        session_id: session.id,
        service_id: session.serviceId,
        description: service?.name,
        billing_code: service?.billingCode,
        eligibility_class: service?.eligibilityClass,
        standard_cents: session.standardCents,
        discount_cents: subtractCents(session.standardCents, session.valueCents),
        net_cents: session.valueCents,
      };
    }),
  );
}
