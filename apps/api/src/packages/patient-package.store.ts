import type { LocalDate } from '#calendar';
import {
  DomainError,
  type PatientId,
  type PatientPackageId,
  type QuoteId,
  type SessionId,
  type VisitId,
} from '#kernel';
import type { Cents } from '#money';
import type { PatientPackageState, Release, SessionStatus, SoldSession } from '#packages';
import type { OptionKind } from '#pricing';
import type { RefundPolicy } from '#refunds';

import { newId } from '../database/new-id.js';
import type { ClinicQuery, Tx } from '../database/tx.js';

/** What was sold to a patient, and where its money stands. */
export type PatientPackage = {
  readonly id: PatientPackageId;
  readonly patientId: PatientId;
  readonly quoteId: QuoteId;
  readonly optionKind: OptionKind;
  readonly name: string;
  readonly state: PatientPackageState;
  readonly release: Release;
  readonly refundPolicy: RefundPolicy;
  readonly totalCents: Cents;
  /** On invoices so far: the total at once, or visit by visit. */
  readonly billedCents: Cents;
  readonly paidCents: Cents;
  readonly deliveredCents: Cents;
  readonly soldOn: LocalDate;
};

export type StoredSession = SoldSession & {
  readonly id: SessionId;
  readonly status: SessionStatus;
  readonly deliveredOn?: LocalDate;
};

const COLUMNS = `k.id, k.patient_id as "patientId", k.quote_id as "quoteId", k.option_kind as "optionKind", k.name,
  k.state, k.release, k.refund_policy as "refundPolicy", k.total_cents as "totalCents",
  k.billed_cents as "billedCents", k.paid_cents as "paidCents", k.delivered_cents as "deliveredCents",
  k.sold_on as "soldOn"`;

export const SELECT_PATIENT_PACKAGE = `select ${COLUMNS} from patient_packages k`;

export function insertPatientPackage(tx: Tx, sold: PatientPackage, sessions: readonly SoldSession[]): void {
  tx.insert('patient_packages', [
    {
      id: sold.id,
      patient_id: sold.patientId,
      quote_id: sold.quoteId,
      option_kind: sold.optionKind,
      name: sold.name,
      state: sold.state,
      release: sold.release,
      refund_policy: sold.refundPolicy,
      total_cents: sold.totalCents,
      billed_cents: sold.billedCents,
      paid_cents: sold.paidCents,
      delivered_cents: sold.deliveredCents,
      sold_on: sold.soldOn,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'sessions',
    sessions.map((session) => ({
      id: newId(),
      patient_package_id: sold.id,
      service_id: session.serviceId,
      sequence: session.sequence,
      standard_cents: session.standardCents,
      value_cents: session.valueCents,
      state: 'planned',
    })),
  );
}

/** Locks the package: whoever moves its money or sessions waits here. */
export async function lockPatientPackage(tx: Tx, id: string): Promise<PatientPackage> {
  const [row] = await tx.query<PatientPackage>(
    `${SELECT_PATIENT_PACKAGE} where k.clinic_id = $1 and k.id = $2 for update`,
    [tx.clinic.id, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** Sessions in the order in which they were sold. */
export async function listSessions(
  from: ClinicQuery,
  patientPackageId: string,
): Promise<readonly StoredSession[]> {
  return await from.query<StoredSession>(
    `select id, service_id as "serviceId", sequence, standard_cents as "standardCents",
       value_cents as "valueCents", state as status, delivered_on as "deliveredOn"
     from sessions where clinic_id = $1 and patient_package_id = $2 order by id`,
    [from.clinic.id, patientPackageId],
  );
}

export function setDelivered(
  tx: Tx,
  sessionIds: readonly SessionId[],
  { visitId, on }: { readonly visitId: VisitId; readonly on: LocalDate },
): void {
  tx.change(
    `update sessions set state = 'delivered', visit_id = $3, delivered_on = $4
     where clinic_id = $1 and id = any($2) and state = 'planned'`,
    [tx.clinic.id, sessionIds, visitId, on],
    sessionIds.length,
  );
}

type Standing = Pick<PatientPackage, 'id' | 'state' | 'billedCents' | 'paidCents' | 'deliveredCents'>;

export function updateStanding(
  tx: Tx,
  { id, state, billedCents, paidCents, deliveredCents }: Standing,
): void {
  tx.change(
    `update patient_packages set state = $3, billed_cents = $4, paid_cents = $5, delivered_cents = $6
     where clinic_id = $1 and id = $2`,
    [tx.clinic.id, id, state, billedCents, paidCents, deliveredCents],
  );
}
