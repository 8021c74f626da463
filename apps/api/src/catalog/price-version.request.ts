import type { LocalDate } from '#calendar';
import type { SessionRounding } from '#money';
import type { OptionKind } from '#pricing';

import {
  CentsField,
  ChoiceField,
  ChoiceListField,
  CountField,
  IdField,
  ListField,
  LocalDateField,
  ObjectField,
  PpmField,
  TextField,
} from '../http/fields.js';

export const OPTION_KINDS = ['pay_per_visit', 'installments', 'prepay'] as const;

export class ServicePriceRequest {
  @IdField()
  serviceId: string;

  @CentsField()
  standardFeeCents: number;
}

export class PackageComponentRequest {
  @IdField()
  serviceId: string;

  @CountField({ min: 1, max: 500 })
  sessionCount: number;
}

export class PackagePriceRequest {
  @ChoiceField(['fixed', 'per_session', 'percent_off'])
  mode: 'fixed' | 'per_session' | 'percent_off';

  @CentsField({ optional: true })
  amountCents?: number;

  @CentsField({ optional: true })
  unitCents?: number;

  @PpmField({ optional: true })
  ratePpm?: number;
}

export class PackageRequest {
  @TextField({ max: 120 })
  name: string;

  @ListField(PackageComponentRequest, { min: 1, max: 40 })
  components: PackageComponentRequest[];

  @ObjectField(PackagePriceRequest)
  price: PackagePriceRequest;
}

export class DiscountEffectRequest {
  @ChoiceField(['percent', 'amount'])
  kind: 'percent' | 'amount';

  @PpmField({ min: 1, optional: true })
  ratePpm?: number;

  @CentsField({ min: 1, optional: true })
  amountCents?: number;
}

export class DiscountPolicyRequest {
  @TextField({ max: 120 })
  name: string;

  @TextField({
    max: 40,
    matches: /^[A-Z][A-Z0-9_]{1,39}$/,
    hint: 'must be a reason code such as TIME_OF_SERVICE',
  })
  reasonCode: string;

  @CountField({ min: 1, max: 1000 })
  sequence: number;

  @ObjectField(DiscountEffectRequest)
  effect: DiscountEffectRequest;

  @ChoiceListField(OPTION_KINDS)
  options: OptionKind[];

  @LocalDateField({ optional: true })
  validUntil?: LocalDate;
}

export class CreatePriceVersionRequest {
  @TextField({ max: 120 })
  label: string;

  @ChoiceField(['earliest', 'cumulative'])
  sessionRounding: SessionRounding;

  @ListField(ServicePriceRequest, { min: 1, max: 500 })
  services: ServicePriceRequest[];

  @ListField(PackageRequest, { max: 200 })
  packages: PackageRequest[];

  @ListField(DiscountPolicyRequest, { max: 100 })
  discounts: DiscountPolicyRequest[];
}

export class PublishPriceVersionRequest {
  @LocalDateField()
  effectiveFrom: LocalDate;
}
