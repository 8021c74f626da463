import { ApiProperty } from '@nestjs/swagger';

import type { Patient } from './patient.store.js';

export class PatientResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty({ format: 'date' })
  birthDate: string;

  @ApiProperty({ required: false })
  email?: string;

  @ApiProperty({ required: false })
  phone?: string;
}

export class PatientPageResponse {
  @ApiProperty({ type: [PatientResponse] })
  data: readonly PatientResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toPatientResponse = ({
  id,
  givenName,
  familyName,
  birthDate,
  email,
  phone,
}: Patient): PatientResponse => ({
  id,
  givenName,
  familyName,
  birthDate,
  ...(email && { email }),
  ...(phone && { phone }),
});
