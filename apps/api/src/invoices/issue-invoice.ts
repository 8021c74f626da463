import type { InvoiceId, PatientId, PatientPackageId } from '#kernel';
import {
  buildInvoiceLines,
  invoiceNumber,
  invoiceState,
  invoiceTotals,
  type InvoiceLineSource,
} from '#invoices';
import { invoiceIssued } from '#ledger';
import { ZERO_CENTS } from '#money';

import { newId } from '../database/new-id.js';
import { nextNumber } from '../database/next-number.js';
import type { Tx } from '../database/tx.js';
import { postEntry } from '../ledger/post-entry.js';
import { insertInvoice, type Invoice } from './invoice.store.js';

type InvoiceToIssue = {
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  readonly lines: readonly InvoiceLineSource[];
};

/** Bills the lines today under the next number and posts it. */
export async function issueInvoice(
  tx: Tx,
  { patientId, patientPackageId, lines }: InvoiceToIssue,
): Promise<Invoice> {
  const year = tx.today.slice(0, 4);
  const invoiceLines = buildInvoiceLines(lines);
  const { totalCents } = invoiceTotals(invoiceLines);
  const invoice: Invoice = {
    id: newId<InvoiceId>(),
    number: invoiceNumber(Number(year), await nextNumber(tx, `invoice:${year}`)),
    patientId,
    patientPackageId,
    state: invoiceState(totalCents, ZERO_CENTS),
    issuedOn: tx.today,
    totalCents,
    paidCents: ZERO_CENTS,
  };
  insertInvoice(tx, invoice, invoiceLines);
  postEntry(tx, {
    kind: 'invoice_issued',
    causeId: invoice.id,
    patientId,
    patientPackageId,
    occurredOn: tx.today,
    postings: invoiceIssued({ totalCents }),
  });
  return invoice;
}
