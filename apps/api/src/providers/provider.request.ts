import { NpiField, TextField } from '../http/fields.js';

export class CreateProviderRequest {
  @TextField({ max: 120 })
  name: string;

  @TextField({ max: 20 })
  credential: string;

  @TextField({ max: 60 })
  licenseType: string;

  @TextField({ max: 40 })
  licenseNumber: string;

  @NpiField()
  npi: string;
}
