import type { EligibilityClass } from '#pricing';

import { ChoiceField, TextField } from '../http/fields.js';

export const ELIGIBILITY_CLASSES = ['MED', 'DUAL', 'GEN', 'FEE', 'FIN', 'MEMB'] as const;

export class CreateServiceRequest {
  @TextField({ max: 120 })
  name: string;

  @TextField({
    max: 5,
    optional: true,
    matches: /^([0-9]{4}[0-9FTMU]|[A-V][0-9]{4})$/,
    hint: 'must be a CPT or HCPCS code',
  })
  billingCode?: string;

  @ChoiceField(['service', 'goods'])
  kind: 'service' | 'goods';

  @ChoiceField(ELIGIBILITY_CLASSES)
  eligibilityClass: EligibilityClass;
}
