import { ApiProperty } from '@nestjs/swagger';

import type { Location } from './location.store.js';

export class LocationResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  state: string;

  @ApiProperty({ type: [String] })
  addressLines: readonly string[];

  @ApiProperty({ description: 'CMS place of service code' })
  placeOfService: string;
}

export class LocationPageResponse {
  @ApiProperty({ type: [LocationResponse] })
  data: readonly LocationResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toLocationResponse = ({
  id,
  name,
  state,
  addressLines,
  placeOfService,
}: Location): LocationResponse => ({
  id,
  name,
  state,
  addressLines,
  placeOfService,
});
