import { ApiProperty } from '@nestjs/swagger';

import { HEALTH_ACCOUNTS } from '#eligibility';

export class EligibilityLineResponse {
  @ApiProperty({ format: 'date' })
  dateOfService: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty()
  serviceId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer' })
  standardCents: number;

  @ApiProperty({ type: 'integer' })
  discountCents: number;

  @ApiProperty({ type: 'integer', description: 'the stored value of the session: the basis of every claim' })
  netCents: number;

  @ApiProperty({ type: 'integer', description: 'paid by an HSA, FSA or HRA card already' })
  otherAccountsPaidCents: number;

  @ApiProperty({ enum: ['yes', 'hold', 'no'] })
  decision: string;

  @ApiProperty({ required: false })
  reason?: string;

  @ApiProperty({ type: 'integer', description: 'payable now; zero while it is held' })
  eligibleCents: number;
}

export class EligibilityResponse {
  @ApiProperty({ enum: [...HEALTH_ACCOUNTS] })
  account: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({
    type: [EligibilityLineResponse],
    description: 'delivered services only, by date of service',
  })
  lines: readonly EligibilityLineResponse[];

  @ApiProperty({ type: 'integer' })
  eligibleCents: number;

  @ApiProperty({ type: 'integer', description: 'waits for a diagnosis or a letter' })
  heldCents: number;

  @ApiProperty({ type: 'integer', description: 'paid by an HSA, FSA or HRA card already' })
  otherAccountsPaidCents: number;

  @ApiProperty()
  disclaimer: string;
}
