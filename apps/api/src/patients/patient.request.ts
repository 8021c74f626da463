import type { LocalDate } from '#calendar';

import { LocalDateField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/page.js';

export class CreatePatientRequest {
  @TextField({ max: 80 })
  givenName: string;

  @TextField({ max: 80 })
  familyName: string;

  @LocalDateField()
  birthDate: LocalDate;

  @TextField({
    max: 254,
    optional: true,
    matches: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    hint: 'must be an e-mail address',
  })
  email?: string;

  @TextField({ max: 20, optional: true, matches: /^[0-9+() .-]{7,20}$/, hint: 'must be a phone number' })
  phone?: string;
}

export class FindPatientsRequest extends PageRequest {
  @TextField({ max: 80, optional: true })
  search?: string;
}
