import { ApiProperty } from '@nestjs/swagger';

import type { Provider } from './provider.store.js';

export class ProviderResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  credential: string;

  @ApiProperty()
  licenseType: string;

  @ApiProperty()
  licenseNumber: string;

  @ApiProperty({ description: 'National Provider Identifier' })
  npi: string;
}

export class ProviderPageResponse {
  @ApiProperty({ type: [ProviderResponse] })
  data: readonly ProviderResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toProviderResponse = (provider: Provider): ProviderResponse => ({
  id: provider.id,
  name: provider.name,
  credential: provider.credential,
  licenseType: provider.licenseType,
  licenseNumber: provider.licenseNumber,
  npi: provider.npi,
});
