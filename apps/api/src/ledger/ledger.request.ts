import { IdField } from '../http/fields.js';
import { PageRequest } from '../http/page.js';

export class FindEntriesRequest extends PageRequest {
  @IdField({ optional: true })
  patientPackageId?: string;
}

export class FindBalancesRequest {
  @IdField({ optional: true })
  patientPackageId?: string;
}
