import { DomainError, invariant } from '#kernel';
import type { Cents } from '#money';

export const INVOICE_STATES = ['issued', 'part_paid', 'paid', 'void'] as const;

export type InvoiceState = (typeof INVOICE_STATES)[number];

/** Only an invoice on which nothing was paid can be voided; money received is given back by a refund. */
export const INVOICE_TRANSITIONS: Readonly<Record<InvoiceState, readonly InvoiceState[]>> = {
  issued: ['part_paid', 'paid', 'void'],
  part_paid: ['paid'],
  paid: [],
  void: [],
};

/** The state that an invoice which is not void has by its amounts. Nothing to pay is paid. */
export function invoiceState(totalCents: Cents, paidCents: Cents): InvoiceState {
  invariant(paidCents >= 0 && paidCents <= totalCents, 'what was paid is between zero and the total');
  if (paidCents === totalCents) return 'paid';
  return paidCents > 0 ? 'part_paid' : 'issued';
}

export function assertPayable(state: InvoiceState): void {
  if (state === 'paid' || state === 'void') throw new DomainError('INVOICE_NOT_PAYABLE', { state });
}
