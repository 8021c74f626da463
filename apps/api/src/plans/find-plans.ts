import { Injectable } from '@nestjs/common';

import type { Cents } from '#money';
import { applyPaid } from '#plans';

import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import { toPlanResponse, toPlanSummary, type PlanPageResponse, type PlanResponse } from './plan.response.js';
import { listInstallments, SELECT_PLAN, type Plan } from './plan.store.js';

@Injectable()
export class FindPlans {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<PlanPageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<Plan>(
      actor.clinicId,
      `${SELECT_PLAN} where l.clinic_id = $1 and l.id < $2 and ($4::uuid is null or l.patient_id = $4)
       order by l.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toPlanSummary);
  }

  async get(actor: Actor, id: string): Promise<PlanResponse> {
    const plan = await this.reader.get<Plan & { readonly paidCents: Cents }>(
      actor.clinicId,
      `select plan.*, i.paid_cents as "paidCents"
       from (${SELECT_PLAN} where l.clinic_id = $1 and l.id = $2) as plan
       join invoices i on i.clinic_id = $1 and i.id = plan."invoiceId"`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, plan.patientId);
    const installments = await listInstallments(this.reader.in(actor.clinicId), id);
    return toPlanResponse(plan, applyPaid(installments, plan.paidCents));
  }
}
