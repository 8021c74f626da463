import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#calendar';
import { DomainError, type PaymentId } from '#kernel';
import type { Cents } from '#money';
import { assertPackageActive } from '#packages';
import type { Tender } from '#payments';
import { exitPreview, type EndedBy, type ExitPreview } from '#refunds';

import { Reader } from '../database/reader.js';
import type { ClinicQuery } from '../database/tx.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import {
  listSessions,
  SELECT_PATIENT_PACKAGE,
  type PatientPackage,
} from '../packages/patient-package.store.js';

type Received = {
  readonly paymentId: PaymentId;
  readonly tender: Tender;
  readonly amountCents: Cents;
  readonly receivedOn: LocalDate;
};

export type Exit = ExitPreview & { readonly patientPackageId: string };

/** "I want to stop": what was used and what goes back, to which tender. Nothing is changed. */
@Injectable()
export class PreviewExit {
  constructor(private readonly reader: Reader) {}

  async execute(actor: Actor, id: string, endedBy: EndedBy): Promise<Exit> {
    const { sold, sessions, tenders } = await this.reader.snapshot(actor.clinicId, (from) => read(from, id));
    assertMaySeePatient(actor, sold.patientId);
    assertPackageActive(sold.state);
    const { refundPolicy: policy, paidCents } = sold;
    return { patientPackageId: id, ...exitPreview({ policy, endedBy, paidCents, sessions, tenders }) };
  }
}

/** Package, sessions and payments of one moment: a payment in between would make them disagree. */
async function read(from: ClinicQuery, id: string) {
  const [[sold], sessions, tenders] = await Promise.all([
    from.query<PatientPackage>(`${SELECT_PATIENT_PACKAGE} where k.clinic_id = $1 and k.id = $2`, [
      from.clinic.id,
      id,
    ]),
    listSessions(from, id),
    from.query<Received>(RECEIVED, [from.clinic.id, id]),
  ]);
  if (!sold) throw new DomainError('NOT_FOUND');
  return { sold, sessions, tenders };
}

const RECEIVED = `select y.id as "paymentId", y.tender, sum(a.amount_cents)::bigint as "amountCents",
    y.received_on as "receivedOn"
  from invoices i
  join payment_allocations a on a.clinic_id = i.clinic_id and a.invoice_id = i.id
  join payments y on y.clinic_id = a.clinic_id and y.id = a.payment_id
  where i.clinic_id = $1 and i.patient_package_id = $2
  group by y.id, y.tender, y.received_on order by y.received_on, y.id`;
