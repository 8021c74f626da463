import { ApiProperty } from '@nestjs/swagger';

export class AcceptedQuoteResponse {
  @ApiProperty()
  quoteId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty({ required: false, description: 'when it is paid in installments' })
  planId?: string;

  @ApiProperty({ required: false, description: 'none when every visit is billed by itself' })
  invoiceId?: string;
}
