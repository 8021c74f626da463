import { ApiProperty } from '@nestjs/swagger';

export class IdResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
