import { DomainError, invariant, type InvoiceId } from '#kernel';
import { type Cents, minCents, subtractCents, sumCents } from '#money';

export type PayableInvoice = { readonly invoiceId: InvoiceId; readonly balanceCents: Cents };

export type PaymentAllocation = { readonly invoiceId: InvoiceId; readonly amountCents: Cents };

export type PaymentToAllocate = { readonly amountCents: Cents; readonly invoices: readonly PayableInvoice[] };

/** Settles the invoices in the order given, each in full before the next. Never keeps more than is owed. */
export function allocatePayment({ amountCents, invoices }: PaymentToAllocate): readonly PaymentAllocation[] {
  if (amountCents <= 0) throw new DomainError('AMOUNT_OUT_OF_RANGE', { amountCents });
  invariant(
    invoices.every((invoice) => invoice.balanceCents >= 0),
    'no invoice has a balance below zero',
  );
  const balanceCents = sumCents(invoices.map((invoice) => invoice.balanceCents));
  if (amountCents > balanceCents) throw new DomainError('PAYMENT_EXCEEDS_BALANCE', { balanceCents });
  let leftCents = amountCents;
  const allocations = invoices.map((invoice): PaymentAllocation => {
    const settled = minCents(invoice.balanceCents, leftCents);
    leftCents = subtractCents(leftCents, settled);
    return { invoiceId: invoice.invoiceId, amountCents: settled };
  });
  return allocations.filter((allocation) => allocation.amountCents > 0);
}
