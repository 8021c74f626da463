import { IdField } from '../http/fields.js';
import { PageRequest } from '../http/page.js';

export class FindAuditEventsRequest extends PageRequest {
  @IdField({ optional: true })
  subjectId?: string;
}
