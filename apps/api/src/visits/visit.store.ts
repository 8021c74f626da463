import type { LocalDate } from '#calendar';
import type {
  InvoiceId,
  LocationId,
  PatientId,
  PatientPackageId,
  ProviderId,
  ReceiptId,
  ServiceId,
  SessionId,
  VisitId,
} from '#kernel';
import type { Cents } from '#money';

import type { Tx } from '../database/tx.js';
import type { PaymentWithWarnings } from '../payments/payment.store.js';

export type Visit = {
  readonly id: VisitId;
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  readonly providerId: ProviderId;
  readonly locationId?: LocationId;
  readonly dateOfService: LocalDate;
  readonly diagnosisCodes: readonly string[];
};

export type VisitLine = {
  readonly sessionId: SessionId;
  readonly serviceId: ServiceId;
  readonly valueCents: Cents;
};

export type RecordedVisit = Visit & {
  readonly receiptId: ReceiptId;
  readonly receiptNumber: string;
  readonly invoiceId?: InvoiceId;
  readonly payment?: PaymentWithWarnings;
  readonly lines: readonly VisitLine[];
};

export const SELECT_VISIT = `select v.id, v.patient_id as "patientId", v.patient_package_id as "patientPackageId",
  v.provider_id as "providerId", v.location_id as "locationId", v.date_of_service as "dateOfService",
  v.diagnosis_codes as "diagnosisCodes", r.id as "receiptId", r.number as "receiptNumber",
  (select json_agg(json_build_object('sessionId', s.id, 'serviceId', s.service_id, 'valueCents', s.value_cents)
      order by s.id)
    from sessions s where s.clinic_id = v.clinic_id and s.patient_package_id = v.patient_package_id
      and s.visit_id = v.id) as lines
  from visits v join receipts r on r.clinic_id = v.clinic_id and r.visit_id = v.id`;

export function insertVisit(tx: Tx, visit: Visit): void {
  tx.insert('visits', [
    {
      id: visit.id,
      patient_id: visit.patientId,
      patient_package_id: visit.patientPackageId,
      provider_id: visit.providerId,
      location_id: visit.locationId,
      date_of_service: visit.dateOfService,
      diagnosis_codes: visit.diagnosisCodes,
      created_by: tx.actor.id,
      created_at: tx.now,
    },
  ]);
}
