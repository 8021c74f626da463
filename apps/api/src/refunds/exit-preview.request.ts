import { ENDED_BY, type EndedBy } from '#refunds';

import { ChoiceField } from '../http/fields.js';

export class ExitPreviewRequest {
  @ChoiceField(ENDED_BY, { optional: true })
  endedBy?: EndedBy;
}
