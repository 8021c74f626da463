import { ApiProperty } from '@nestjs/swagger';

import { nextDue, type PaidInstallment } from '#plans';

import { ScheduledPaymentResponse } from '../quotes/quote-option.response.js';
import type { Plan } from './plan.store.js';

export class InstallmentResponse extends ScheduledPaymentResponse {
  @ApiProperty({ type: 'integer' })
  paidCents: number;

  @ApiProperty({ enum: ['due', 'part_paid', 'paid'] })
  state: string;
}

export class PlanSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty()
  invoiceId: string;

  @ApiProperty({ type: 'integer' })
  totalCents: number;

  @ApiProperty()
  frequency: string;

  @ApiProperty({ description: 'which payment carries the cents that do not divide' })
  remainderPolicy: string;

  @ApiProperty({ enum: ['none', 'required'] })
  disclosureStatus: string;

  @ApiProperty({ required: false, format: 'date' })
  disclosureGivenOn?: string;
}

export class PlanResponse extends PlanSummaryResponse {
  @ApiProperty({ type: [InstallmentResponse] })
  installments: readonly InstallmentResponse[];

  @ApiProperty({ type: InstallmentResponse, required: false, description: 'the oldest that is not paid' })
  nextDue?: InstallmentResponse;
}

export class PlanPageResponse {
  @ApiProperty({ type: [PlanSummaryResponse] })
  data: readonly PlanSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toPlanSummary = (plan: Plan): PlanSummaryResponse => ({
  id: plan.id,
  patientId: plan.patientId,
  patientPackageId: plan.patientPackageId,
  invoiceId: plan.invoiceId,
  totalCents: plan.totalCents,
  frequency: plan.frequency,
  remainderPolicy: plan.remainderPolicy,
  disclosureStatus: plan.disclosureStatus,
  ...(plan.disclosureGivenOn && { disclosureGivenOn: plan.disclosureGivenOn }),
});

export function toPlanResponse(plan: Plan, installments: readonly PaidInstallment[]): PlanResponse {
  const next = nextDue(installments);
  return {
    ...toPlanSummary(plan),
    installments: installments.map(toInstallment),
    ...(next && { nextDue: toInstallment(next) }),
  };
}

const toInstallment = (row: PaidInstallment): InstallmentResponse => ({
  sequence: row.sequence,
  kind: row.kind,
  dueOn: row.dueOn,
  collectOn: row.collectOn,
  amountCents: row.amountCents,
  paidCents: row.paidCents,
  state: row.state,
});
