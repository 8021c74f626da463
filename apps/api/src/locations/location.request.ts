import { TextField, TextListField } from '../http/fields.js';

export class CreateLocationRequest {
  @TextField({ max: 120 })
  name: string;

  @TextField({ max: 2, matches: /^[A-Z]{2}$/, hint: 'must be a two-letter state' })
  state: string;

  @TextListField({ min: 1, max: 4, itemMax: 120 })
  addressLines: string[];

  @TextField({ max: 2, matches: /^[0-9]{2}$/, hint: 'must be a two-digit place of service code' })
  placeOfService: string;
}
