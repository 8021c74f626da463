import { ApiProperty } from '@nestjs/swagger';

export class PatientLinkResponse {
  @ApiProperty()
  url: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}
