import { invariant, type ServiceId } from '#kernel';
import { type Cents, subtractCents, sumCents } from '#money';

/** What a priced line gives to an invoice: the full fee and what is left of it after every adjustment. */
export type InvoiceLineSource = {
  readonly serviceId: ServiceId;
  readonly description: string;
  readonly quantity: number;
  readonly standardCents: Cents;
  readonly netCents: Cents;
};

/** The full fee and the write-off stay apart on every line: standardCents − discountCents = netCents. */
export type InvoiceLine = InvoiceLineSource & { readonly discountCents: Cents };

export type InvoiceTotals = {
  readonly standardCents: Cents;
  readonly discountCents: Cents;
  readonly totalCents: Cents;
};

export function buildInvoiceLines(sources: readonly InvoiceLineSource[]): readonly InvoiceLine[] {
  return sources.map(({ serviceId, description, quantity, standardCents, netCents }) => {
    invariant(quantity > 0, 'a line has a quantity');
    invariant(netCents >= 0 && netCents <= standardCents, 'a line costs between nothing and its full fee');
    const discountCents = subtractCents(standardCents, netCents);
    return { serviceId, description, quantity, standardCents, discountCents, netCents };
  });
}

export function invoiceTotals(lines: readonly InvoiceLine[]): InvoiceTotals {
  const standardCents = sumCents(lines.map((line) => line.standardCents));
  const discountCents = sumCents(lines.map((line) => line.discountCents));
  const totalCents = sumCents(lines.map((line) => line.netCents));
  invariant(subtractCents(standardCents, discountCents) === totalCents, 'the lines add up');
  return { standardCents, discountCents, totalCents };
}
