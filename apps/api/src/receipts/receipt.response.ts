import { ApiProperty } from '@nestjs/swagger';

import type { ReceiptView } from '#documents';

import type { Receipt } from './receipt.store.js';

export class ReceiptSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty()
  visitId: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty({ format: 'date' })
  dateOfService: string;

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty({ type: [String] })
  diagnosisCodes: readonly string[];

  @ApiProperty({ type: 'integer' })
  netCents: number;

  @ApiProperty({ type: 'integer', description: 'paid toward these services when the receipt was issued' })
  paidCents: number;
}

export class ReceiptResponse extends ReceiptSummaryResponse {
  @ApiProperty({ type: Object, additionalProperties: true, description: 'the words of the document' })
  view: ReceiptView;
}

export class ReceiptPageResponse {
  @ApiProperty({ type: [ReceiptSummaryResponse] })
  data: readonly ReceiptSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toReceiptSummary = (receipt: Receipt): ReceiptSummaryResponse => ({
  id: receipt.id,
  number: receipt.number,
  visitId: receipt.visitId,
  patientId: receipt.patientId,
  patientPackageId: receipt.patientPackageId,
  dateOfService: receipt.dateOfService,
  issuedOn: receipt.issuedOn,
  diagnosisCodes: receipt.diagnosisCodes,
  netCents: receipt.netCents,
  paidCents: receipt.paidCents,
});

export const toReceiptResponse = (receipt: Receipt): ReceiptResponse => ({
  ...toReceiptSummary(receipt),
  view: receipt.view,
});
