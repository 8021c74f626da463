import { ApiProperty } from '@nestjs/swagger';

import { ELIGIBILITY_CLASSES } from './service.request.js';
import type { Service } from './service.store.js';

export class ServiceResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ required: false, description: 'CPT or HCPCS code' })
  billingCode?: string;

  @ApiProperty({ enum: ['service', 'goods'] })
  kind: 'service' | 'goods';

  @ApiProperty({ enum: [...ELIGIBILITY_CLASSES], description: 'what an HSA or FSA makes of it' })
  eligibilityClass: string;
}

export class ServicePageResponse {
  @ApiProperty({ type: [ServiceResponse] })
  data: readonly ServiceResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toServiceResponse = ({
  id,
  name,
  billingCode,
  kind,
  eligibilityClass,
}: Service): ServiceResponse => ({
  id,
  name,
  ...(billingCode && { billingCode }),
  kind,
  eligibilityClass,
});
