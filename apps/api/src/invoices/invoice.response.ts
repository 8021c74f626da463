import { ApiProperty } from '@nestjs/swagger';

import { subtractCents } from '#money';

import type { Invoice } from './invoice.store.js';

export class InvoiceSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty({ enum: ['issued', 'part_paid', 'paid', 'void'] })
  state: string;

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty({ type: 'integer' })
  totalCents: number;

  @ApiProperty({ type: 'integer' })
  paidCents: number;

  @ApiProperty({ type: 'integer' })
  balanceCents: number;
}

export class InvoiceLineResponse {
  @ApiProperty()
  serviceId: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: 'integer' })
  quantity: number;

  @ApiProperty({ type: 'integer', description: 'the full fee' })
  standardCents: number;

  @ApiProperty({ type: 'integer', description: 'what was written off' })
  discountCents: number;

  @ApiProperty({ type: 'integer' })
  netCents: number;
}

export class InvoiceResponse extends InvoiceSummaryResponse {
  @ApiProperty({ type: [InvoiceLineResponse] })
  lines: readonly InvoiceLineResponse[];
}

export class InvoicePageResponse {
  @ApiProperty({ type: [InvoiceSummaryResponse] })
  data: readonly InvoiceSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export type InvoiceRow = Invoice & { readonly lines: readonly InvoiceLineResponse[] };

export const toInvoiceSummary = (invoice: Invoice): InvoiceSummaryResponse => ({
  id: invoice.id,
  number: invoice.number,
  patientId: invoice.patientId,
  patientPackageId: invoice.patientPackageId,
  state: invoice.state,
  issuedOn: invoice.issuedOn,
  totalCents: invoice.totalCents,
  paidCents: invoice.paidCents,
  balanceCents: subtractCents(invoice.totalCents, invoice.paidCents),
});

export const toInvoiceResponse = ({ lines, ...invoice }: InvoiceRow): InvoiceResponse => ({
  ...toInvoiceSummary(invoice),
  lines,
});
