import { ApiProperty } from '@nestjs/swagger';

import { OPTION_KINDS } from './price-version.request.js';
import type { DiscountRow, PackageRow, PriceVersionRow, ServicePriceRow } from './price-version.store.js';
import { ServiceResponse } from '../services/service.response.js';

export class PricedServiceResponse extends ServiceResponse {
  @ApiProperty({ type: 'integer', description: 'US cents' })
  standardFeeCents: number;
}

export class PackageComponentResponse {
  @ApiProperty()
  serviceId: string;

  @ApiProperty({ type: 'integer' })
  sessionCount: number;
}

export class PackagePriceResponse {
  @ApiProperty({ enum: ['fixed', 'per_session', 'percent_off'] })
  mode: string;

  @ApiProperty({ type: 'integer', required: false })
  amountCents?: number;

  @ApiProperty({ type: 'integer', required: false })
  unitCents?: number;

  @ApiProperty({ type: 'integer', required: false })
  ratePpm?: number;
}

export class PackageResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: PackagePriceResponse })
  price: PackagePriceResponse;

  @ApiProperty({ type: [PackageComponentResponse] })
  components: readonly PackageComponentResponse[];
}

export class DiscountEffectResponse {
  @ApiProperty({ enum: ['percent', 'amount'] })
  kind: string;

  @ApiProperty({ type: 'integer', required: false })
  ratePpm?: number;

  @ApiProperty({ type: 'integer', required: false })
  amountCents?: number;
}

export class DiscountPolicyResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  reasonCode: string;

  @ApiProperty({ type: 'integer' })
  sequence: number;

  @ApiProperty({ type: DiscountEffectResponse })
  effect: DiscountEffectResponse;

  @ApiProperty({ type: [String], enum: [...OPTION_KINDS] })
  options: readonly string[];

  @ApiProperty({ required: false, format: 'date' })
  validUntil?: string;
}

export class PriceVersionSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  label: string;

  @ApiProperty({ enum: ['draft', 'published', 'retired'] })
  state: string;

  @ApiProperty({ required: false, format: 'date' })
  effectiveFrom?: string;

  @ApiProperty({ enum: ['earliest', 'cumulative'] })
  sessionRounding: string;
}

export class PriceVersionResponse extends PriceVersionSummaryResponse {
  @ApiProperty({ type: [PricedServiceResponse] })
  services: readonly PricedServiceResponse[];

  @ApiProperty({ type: [PackageResponse] })
  packages: readonly PackageResponse[];

  @ApiProperty({ type: [DiscountPolicyResponse] })
  discounts: readonly DiscountPolicyResponse[];
}

export class PriceVersionPageResponse {
  @ApiProperty({ type: [PriceVersionSummaryResponse] })
  data: readonly PriceVersionSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toPriceVersionSummary = (row: PriceVersionRow): PriceVersionSummaryResponse => ({
  id: row.id,
  label: row.label,
  state: row.state,
  ...(row.effectiveFrom && { effectiveFrom: row.effectiveFrom }),
  sessionRounding: row.sessionRounding,
});

export const toPriceVersionResponse = (row: PriceVersionRow): PriceVersionResponse => ({
  ...toPriceVersionSummary(row),
  services: row.services.map(toPricedService),
  packages: row.packages.map(toPackage),
  discounts: row.discounts.map(toDiscount),
});

const toPricedService = (price: ServicePriceRow): PricedServiceResponse => ({
  id: price.serviceId,
  name: price.name,
  ...(price.billingCode && { billingCode: price.billingCode }),
  kind: price.kind,
  eligibilityClass: price.eligibilityClass,
  standardFeeCents: price.standardFeeCents,
});

const toPackage = ({ id, name, price, components }: PackageRow): PackageResponse => ({
  id,
  name,
  price,
  components: components.map(({ serviceId, sessionCount }) => ({ serviceId, sessionCount })),
});

const toDiscount = (policy: DiscountRow): DiscountPolicyResponse => ({
  id: policy.id,
  name: policy.name,
  reasonCode: policy.reasonCode,
  sequence: policy.sequence,
  effect: policy.effect,
  options: policy.options,
  ...(policy.validUntil && { validUntil: policy.validUntil }),
});
