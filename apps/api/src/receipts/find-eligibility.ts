import { Inject, Injectable } from '@nestjs/common';

import { compareDates, today, type Clock, type LocalDate } from '#calendar';
import {
  decide,
  ELIGIBILITY_DISCLAIMER,
  eligibleTotal,
  paidByHealthAccounts,
  type Decision,
  type EligibilityContext,
  type ItemClass,
} from '#eligibility';
import { asId, DomainError, type PatientId, type ServiceId } from '#kernel';
import { sumCents, ZERO_CENTS, type Cents } from '#money';
import type { Tender } from '#payments';

import { CLOCK } from '../clock/system-clock.js';
import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import type { FindEligibilityRequest } from './eligibility.request.js';
import type { EligibilityLineResponse, EligibilityResponse } from './eligibility.response.js';

type DeliveredLine = {
  readonly patientPackageId: string;
  readonly dateOfService: LocalDate;
  readonly receiptNumber: string;
  readonly diagnosisCodes: readonly string[];
  readonly serviceId: ServiceId;
  readonly name: string;
  readonly itemClass: ItemClass;
  readonly standardCents: Cents;
  readonly discountCents: Cents;
  readonly netCents: Cents;
};

type PaidLine = DeliveredLine & { readonly otherAccountsPaidCents: Cents };

type Received = {
  readonly patientPackageId: string;
  readonly amountCents: Cents;
  readonly fromHealthAccount: boolean;
};

const HEALTH_CARDS: readonly Tender[] = ['hsa_card', 'fsa_card', 'hra_card'];

/** What an HSA or FSA can be asked to pay for a plan year: delivered care by its date of service, line by line. */
@Injectable()
export class FindEligibility {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    patientId: string,
    query: FindEligibilityRequest,
  ): Promise<EligibilityResponse> {
    assertMaySeePatient(actor, patientId);
    const { account, from, to, hsaEstablishedOn, deductibleMetOn } = query;
    if (to < from)
      throw new DomainError('VALIDATION_FAILED', { field: 'to', message: 'must not be before from' });
    const { timeZone } = await this.reader.get<{ timeZone: string }>(
      actor.clinicId,
      `select c.time_zone as "timeZone" from clinics c join patients p on p.clinic_id = c.id
       where c.id = $1 and p.id = $2`,
      [actor.clinicId, patientId],
    );
    const context: EligibilityContext = {
      patientId: asId<PatientId>(patientId),
      letters: [],
      today: today(this.clock, timeZone),
      person: { relation: 'self' },
      coverage: { startsOn: from, endsOn: to },
      ...(hsaEstablishedOn && { hsaEstablishedOn }),
      ...(deductibleMetOn && { deductibleMetOn }),
    };
    const lines = await this.deliveredIn(actor, patientId, { from, to });
    const decisions = lines.map((line) => decide(toCareLine(line), account, context));
    return {
      account,
      from,
      to,
      lines: lines.map((line, index) => toLine(line, decisions[index])),
      ...eligibleTotal(decisions),
      otherAccountsPaidCents: sumCents(lines.map((line) => line.otherAccountsPaidCents)),
      disclaimer: ELIGIBILITY_DISCLAIMER,
    };
  }

  /** Delivered lines of the period. Which money paid for them follows from all care and all payments before. */
  private async deliveredIn(
    { clinicId }: Actor,
    patientId: string,
    { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly PaidLine[]> {
    const [delivered, received] = await this.reader.snapshot(clinicId, (from) =>
      Promise.all([
        from.query<DeliveredLine>(DELIVERED, [clinicId, patientId]),
        from.query<Received>(RECEIVED, [clinicId, patientId, HEALTH_CARDS]),
      ]),
    );
    const packageIds = [...new Set(delivered.map((line) => line.patientPackageId))];
    return packageIds
      .flatMap((id) => {
        const lines = delivered.filter((line) => line.patientPackageId === id);
        const payments = received.filter((payment) => payment.patientPackageId === id);
        const paid = paidByHealthAccounts(lines, payments);
        return lines.map((line, index) => ({ ...line, otherAccountsPaidCents: paid[index] ?? ZERO_CENTS }));
      })
      .filter(({ dateOfService }) => dateOfService >= from && dateOfService <= to)
      .sort((a, b) => compareDates(a.dateOfService, b.dateOfService));
  }
}

const toCareLine = (line: PaidLine) => ({
  serviceId: line.serviceId,
  itemClass: line.itemClass,
  status: 'delivered' as const,
  dateOfService: line.dateOfService,
  netCents: line.netCents,
  insurancePaidCents: ZERO_CENTS,
  otherAccountsPaidCents: line.otherAccountsPaidCents,
  diagnosisCodes: line.diagnosisCodes,
});

const toLine = (line: PaidLine, decision: Decision | undefined): EligibilityLineResponse => ({
  dateOfService: line.dateOfService,
  receiptNumber: line.receiptNumber,
  serviceId: line.serviceId,
  name: line.name,
  standardCents: line.standardCents,
  discountCents: line.discountCents,
  netCents: line.netCents,
  otherAccountsPaidCents: line.otherAccountsPaidCents,
  decision: decision?.decision ?? 'no',
  ...(decision?.reason && { reason: decision.reason }),
  eligibleCents: decision?.decision === 'yes' ? decision.amountCents : ZERO_CENTS,
});

const DELIVERED = `select r.patient_package_id as "patientPackageId", r.date_of_service as "dateOfService",
    r.number as "receiptNumber", r.diagnosis_codes as "diagnosisCodes", l.service_id as "serviceId",
    l.description as name, l.eligibility_class as "itemClass", l.standard_cents as "standardCents",
    l.discount_cents as "discountCents", l.net_cents as "netCents"
  from receipts r join receipt_lines l on l.clinic_id = r.clinic_id and l.receipt_id = r.id
  where r.clinic_id = $1 and r.patient_id = $2
  order by r.id, l.position`;

const RECEIVED = `select i.patient_package_id as "patientPackageId", a.amount_cents as "amountCents",
    y.tender = any($3) as "fromHealthAccount"
  from payments y
  join payment_allocations a on a.clinic_id = y.clinic_id and a.payment_id = y.id
  join invoices i on i.clinic_id = a.clinic_id and i.id = a.invoice_id
  where y.clinic_id = $1 and y.patient_id = $2
  order by y.id, a.id`;
