import { Inject, Injectable } from '@nestjs/common';

import { today, type Clock, type LocalDate } from '#calendar';
import {
  decide,
  ELIGIBILITY_DISCLAIMER,
  eligibleTotal,
  type Decision,
  type EligibilityContext,
  type ItemClass,
} from '#eligibility';
import { asId, DomainError, type PatientId, type ServiceId } from '#kernel';
import { ZERO_CENTS, type Cents } from '#money';

import { CLOCK } from '../clock/system-clock.js';
import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import type { FindEligibilityRequest } from './eligibility.request.js';
import type { EligibilityLineResponse, EligibilityResponse } from './eligibility.response.js';

type DeliveredLine = {
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
    const { account, from, to, hsaEstablishedOn } = query;
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
    };
    const delivered = await this.reader.find<DeliveredLine>(actor.clinicId, DELIVERED, [
      actor.clinicId,
      patientId,
      from,
      to,
    ]);
    const decisions = delivered.map((line) => decide(toCareLine(line), account, context));
    return {
      account,
      from,
      to,
      lines: delivered.map((line, index) => toLine(line, decisions[index])),
      ...eligibleTotal(decisions),
      disclaimer: ELIGIBILITY_DISCLAIMER,
    };
  }
}

const toCareLine = (line: DeliveredLine) => ({
  serviceId: line.serviceId,
  itemClass: line.itemClass,
  status: 'delivered' as const,
  dateOfService: line.dateOfService,
  netCents: line.netCents,
  insurancePaidCents: ZERO_CENTS,
  otherAccountsPaidCents: ZERO_CENTS,
  diagnosisCodes: line.diagnosisCodes,
});

const toLine = (line: DeliveredLine, decision: Decision | undefined): EligibilityLineResponse => ({
  dateOfService: line.dateOfService,
  receiptNumber: line.receiptNumber,
  serviceId: line.serviceId,
  name: line.name,
  standardCents: line.standardCents,
  discountCents: line.discountCents,
  netCents: line.netCents,
  decision: decision?.decision ?? 'no',
  ...(decision?.reason && { reason: decision.reason }),
  eligibleCents: decision?.decision === 'yes' ? decision.amountCents : ZERO_CENTS,
});

const DELIVERED = `select r.date_of_service as "dateOfService", r.number as "receiptNumber",
    r.diagnosis_codes as "diagnosisCodes", l.service_id as "serviceId", l.description as name,
    l.eligibility_class as "itemClass", l.standard_cents as "standardCents", l.discount_cents as "discountCents",
    l.net_cents as "netCents"
  from receipts r join receipt_lines l on l.clinic_id = r.clinic_id and l.receipt_id = r.id
  where r.clinic_id = $1 and r.patient_id = $2 and r.date_of_service between $3 and $4
  order by r.date_of_service, r.id, l.position`;
