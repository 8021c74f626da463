import type { LocalDate } from '#calendar';
import type { InvoiceId, PatientId, PatientPackageId, PlanId } from '#kernel';
import type { Cents, RemainderPolicy } from '#money';
import { applyPaid, type DisclosureStatus, type Frequency, type Installment } from '#plans';

import { newId } from '../database/new-id.js';
import type { ClinicQuery, Tx } from '../database/tx.js';

export type Plan = {
  readonly id: PlanId;
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  readonly invoiceId: InvoiceId;
  readonly totalCents: Cents;
  readonly frequency: Frequency;
  readonly remainderPolicy: RemainderPolicy;
  readonly disclosureStatus: DisclosureStatus['status'];
  readonly disclosureGivenOn?: LocalDate;
};

export const SELECT_PLAN = `select l.id, l.patient_id as "patientId", l.patient_package_id as "patientPackageId",
  l.invoice_id as "invoiceId", l.total_cents as "totalCents", l.frequency,
  l.remainder_policy as "remainderPolicy", l.disclosure_status as "disclosureStatus",
  l.disclosure_given_on as "disclosureGivenOn" from plans l`;

export function insertPlan(
  tx: Tx,
  { installments, ...plan }: Plan & { readonly installments: readonly Installment[] },
): void {
  tx.insert('plans', [
    {
      id: plan.id,
      patient_id: plan.patientId,
      patient_package_id: plan.patientPackageId,
      invoice_id: plan.invoiceId,
      total_cents: plan.totalCents,
      frequency: plan.frequency,
      remainder_policy: plan.remainderPolicy,
      disclosure_status: plan.disclosureStatus,
      disclosure_given_on: plan.disclosureGivenOn,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'installments',
    installments.map(({ sequence, kind, dueOn, collectOn, amountCents }) => ({
      id: newId(),
      plan_id: plan.id,
      sequence,
      kind,
      due_on: dueOn,
      collect_on: collectOn,
      amount_cents: amountCents,
      paid_cents: 0,
    })),
  );
}

export async function listInstallments(from: ClinicQuery, planId: string): Promise<readonly Installment[]> {
  return await from.query<Installment>(
    `select sequence, kind, due_on as "dueOn", collect_on as "collectOn", amount_cents as "amountCents"
     from installments where clinic_id = $1 and plan_id = $2 order by sequence`,
    [from.clinic.id, planId],
  );
}

/** Gives what the invoice has received so far to the plan's payments, oldest first. The package is locked already. */
export async function settleInstallments(tx: Tx, invoiceId: InvoiceId, paidCents: Cents): Promise<void> {
  const [plan] = await tx.query<Plan>(`${SELECT_PLAN} where l.clinic_id = $1 and l.invoice_id = $2`, [
    tx.clinic.id,
    invoiceId,
  ]);
  if (!plan) return;
  for (const row of applyPaid(await listInstallments(tx, plan.id), paidCents)) {
    if (row.paidCents === 0) break;
    tx.change(
      `update installments set paid_cents = $4 where clinic_id = $1 and plan_id = $2 and sequence = $3`,
      [tx.clinic.id, plan.id, row.sequence, row.paidCents],
    );
  }
}
