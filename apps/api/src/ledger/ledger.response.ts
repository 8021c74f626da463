import { ApiProperty } from '@nestjs/swagger';

export class PostingResponse {
  @ApiProperty({ description: 'the account that is credited' })
  from: string;

  @ApiProperty({ description: 'the account that is debited' })
  to: string;

  @ApiProperty({ type: 'integer' })
  amountCents: number;
}

export class EntryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty({ description: 'the invoice, payment or visit behind it' })
  causeId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty({ format: 'date' })
  occurredOn: string;

  @ApiProperty({ type: [PostingResponse] })
  postings: readonly PostingResponse[];
}

export class EntryPageResponse {
  @ApiProperty({ type: [EntryResponse] })
  data: readonly EntryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export class BalanceResponse {
  @ApiProperty()
  account: string;

  @ApiProperty({ type: 'integer', description: 'debit balances are positive, credit balances negative' })
  cents: number;
}

export class BalancesResponse {
  @ApiProperty({ type: [BalanceResponse] })
  balances: readonly BalanceResponse[];
}

export const toEntryResponse = (row: EntryResponse): EntryResponse => ({
  id: row.id,
  kind: row.kind,
  causeId: row.causeId,
  patientPackageId: row.patientPackageId,
  occurredOn: row.occurredOn,
  postings: row.postings.map(({ from, to, amountCents }) => ({ from, to, amountCents })),
});
