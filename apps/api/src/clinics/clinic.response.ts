import { ApiProperty } from '@nestjs/swagger';

import type { ClinicSettings } from '../database/clinic-settings.js';

export class ClinicPoliciesResponse {
  @ApiProperty({
    description: 'who gets the cents that do not divide: last, first, spread, round_up_last_smaller',
  })
  remainder: string;

  @ApiProperty({ description: 'where a due date on a weekend or holiday moves to' })
  roll: string;

  @ApiProperty()
  holidayCalendar: string;

  @ApiProperty({ type: 'integer' })
  quoteValidDays: number;

  @ApiProperty()
  refundPolicy: string;

  @ApiProperty()
  fsaPrepay: string;

  @ApiProperty()
  hsaPrepay: string;
}

export class ClinicResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  legalName: string;

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ type: [String] })
  addressLines: readonly string[];

  @ApiProperty()
  phone: string;

  @ApiProperty()
  npi: string;

  @ApiProperty()
  tin: string;

  @ApiProperty({ type: ClinicPoliciesResponse })
  policies: ClinicPoliciesResponse;
}

export class MyClinicResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  timeZone: string;

  @ApiProperty()
  phone: string;

  @ApiProperty({ description: 'the civil date at the clinic' })
  today: string;
}

export class MeResponse {
  @ApiProperty({ enum: ['staff', 'patient', 'system'] })
  kind: 'staff' | 'patient' | 'system';

  @ApiProperty({ required: false })
  name?: string;

  @ApiProperty({ required: false })
  email?: string;

  @ApiProperty({ required: false })
  role?: string;

  @ApiProperty({ required: false })
  patientId?: string;

  @ApiProperty({ required: false })
  quoteId?: string;

  @ApiProperty({ type: MyClinicResponse })
  clinic: MyClinicResponse;
}

export function toClinicResponse(settings: ClinicSettings): ClinicResponse {
  const { id, name, legalName, timeZone, addressLines, phone, npi, tin } = settings;
  return {
    id,
    name,
    legalName,
    timeZone,
    addressLines,
    phone,
    npi,
    tin,
    policies: {
      remainder: settings.remainderPolicy,
      roll: settings.rollConvention,
      holidayCalendar: settings.holidayCalendar,
      quoteValidDays: settings.quoteValidDays,
      refundPolicy: settings.refundPolicy,
      fsaPrepay: settings.fsaPrepay,
      hsaPrepay: settings.hsaPrepay,
    },
  };
}
