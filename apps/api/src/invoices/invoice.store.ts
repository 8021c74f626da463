import type { LocalDate } from '#calendar';
import type { InvoiceLine, InvoiceState } from '#invoices';
import { DomainError, type InvoiceId, type PatientId, type PatientPackageId } from '#kernel';
import type { Cents } from '#money';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';

export type Invoice = {
  readonly id: InvoiceId;
  readonly number: string;
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  readonly state: InvoiceState;
  readonly issuedOn: LocalDate;
  readonly totalCents: Cents;
  readonly paidCents: Cents;
};

export const SELECT_INVOICE = `select i.id, i.number, i.patient_id as "patientId",
  i.patient_package_id as "patientPackageId", i.state, i.issued_on as "issuedOn", i.total_cents as "totalCents",
  i.paid_cents as "paidCents" from invoices i`;

export function insertInvoice(tx: Tx, invoice: Invoice, lines: readonly InvoiceLine[]): void {
  tx.insert('invoices', [
    {
      id: invoice.id,
      number: invoice.number,
      patient_id: invoice.patientId,
      patient_package_id: invoice.patientPackageId,
      state: invoice.state,
      issued_on: invoice.issuedOn,
      total_cents: invoice.totalCents,
      paid_cents: invoice.paidCents,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'invoice_lines',
    lines.map((line, position) => ({
      id: newId(),
      invoice_id: invoice.id,
      position,
      service_id: line.serviceId,
      description: line.description,
      quantity: line.quantity,
      standard_cents: line.standardCents,
      discount_cents: line.discountCents,
      net_cents: line.netCents,
    })),
  );
}

/** Reads without locking: enough to learn which package to lock first. */
export async function getInvoice(tx: Tx, id: string): Promise<Invoice> {
  return await oneInvoice(tx, id, '');
}

export async function lockInvoice(tx: Tx, id: string): Promise<Invoice> {
  return await oneInvoice(tx, id, 'for update');
}

/** The invoice a package was billed with when it was sold. */
export async function lockInvoiceOfPackage(tx: Tx, patientPackageId: string): Promise<Invoice> {
  const [row] = await tx.query<Invoice>(
    `${SELECT_INVOICE} where i.clinic_id = $1 and i.patient_package_id = $2 for update`,
    [tx.clinic.id, patientPackageId],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

async function oneInvoice(tx: Tx, id: string, locking: '' | 'for update'): Promise<Invoice> {
  const [row] = await tx.query<Invoice>(`${SELECT_INVOICE} where i.clinic_id = $1 and i.id = $2 ${locking}`, [
    tx.clinic.id,
    id,
  ]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

export function updateInvoicePaid(
  tx: Tx,
  { id, state, paidCents }: Pick<Invoice, 'id' | 'state' | 'paidCents'>,
): void {
  tx.change(`update invoices set state = $3, paid_cents = $4 where clinic_id = $1 and id = $2`, [
    tx.clinic.id,
    id,
    state,
    paidCents,
  ]);
}
