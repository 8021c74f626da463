import { ApiProperty } from '@nestjs/swagger';

import type { Cents } from '#money';
import {
  explainContext,
  explainLine,
  sessionValueGroups,
  type PreparedPriceVersion,
  type PricedLine,
} from '#pricing';

import { OPTION_KINDS } from '../catalog/price-version.request.js';
import type { QuoteOption } from './quote.js';

export class AdjustmentResponse {
  @ApiProperty({ enum: ['package_price', 'percent_discount', 'amount_discount'] })
  rule: string;

  @ApiProperty({ description: 'name of the package or discount' })
  name: string;

  @ApiProperty()
  reasonCode: string;

  @ApiProperty({ type: 'integer', description: 'what it takes off, in cents' })
  amountCents: number;

  @ApiProperty({ type: 'integer', required: false })
  ratePpm?: number;
}

export class SessionValueResponse {
  @ApiProperty({ type: 'integer' })
  valueCents: number;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class QuoteLineResponse {
  @ApiProperty()
  serviceId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ required: false })
  billingCode?: string;

  @ApiProperty({ enum: ['package', 'single'] })
  source: string;

  @ApiProperty({ type: 'integer' })
  quantity: number;

  @ApiProperty({ type: 'integer' })
  unitCents: number;

  @ApiProperty({ type: 'integer' })
  standardCents: number;

  @ApiProperty({ type: 'integer' })
  netCents: number;

  @ApiProperty({ type: [AdjustmentResponse] })
  adjustments: readonly AdjustmentResponse[];

  @ApiProperty({ type: [SessionValueResponse], description: 'what each session is worth, counted' })
  sessionValues: readonly SessionValueResponse[];

  @ApiProperty({ type: [String], description: 'why this price, in plain sentences' })
  why: readonly string[];
}

export class ScheduledPaymentResponse {
  @ApiProperty({ type: 'integer' })
  sequence: number;

  @ApiProperty({ enum: ['deposit', 'installment'] })
  kind: string;

  @ApiProperty({ format: 'date', description: 'the day in the contract' })
  dueOn: string;

  @ApiProperty({ format: 'date', description: 'the business day on which it is collected' })
  collectOn: string;

  @ApiProperty({ type: 'integer' })
  amountCents: number;
}

export class DisclosureResponse {
  @ApiProperty({ enum: ['none', 'required'] })
  status: string;

  @ApiProperty({ type: [String], enum: ['MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'] })
  reasons: readonly string[];

  @ApiProperty({ type: 'integer' })
  implicitFinanceChargeCents: number;
}

export class QuoteOptionResponse {
  @ApiProperty({ enum: [...OPTION_KINDS] })
  kind: string;

  @ApiProperty({ type: 'integer' })
  standardCents: number;

  @ApiProperty({ type: 'integer' })
  discountCents: number;

  @ApiProperty({ type: 'integer' })
  netCents: number;

  @ApiProperty({ type: 'integer' })
  averagePerVisitCents: number;

  @ApiProperty({ type: 'integer' })
  eligibleCents: number;

  @ApiProperty({ type: 'integer' })
  visitCount: number;

  @ApiProperty({ description: 'no other way to pay has a lower total' })
  cheapest: boolean;

  @ApiProperty({ type: [QuoteLineResponse] })
  lines: readonly QuoteLineResponse[];

  @ApiProperty({ type: [ScheduledPaymentResponse] })
  schedule: readonly ScheduledPaymentResponse[];

  @ApiProperty({ required: false, format: 'date' })
  lastPaymentOn?: string;

  @ApiProperty({ type: DisclosureResponse })
  disclosure: DisclosureResponse;
}

export function toQuoteOptionResponse(
  option: QuoteOption,
  { prepared, lowestCents }: { readonly prepared: PreparedPriceVersion; readonly lowestCents: Cents },
): QuoteOptionResponse {
  const lastPayment = option.schedule.at(-1);
  return {
    kind: option.kind,
    standardCents: option.standardCents,
    discountCents: option.discountCents,
    netCents: option.netCents,
    averagePerVisitCents: option.averagePerVisitCents,
    eligibleCents: option.eligibleCents,
    visitCount: option.visitCount,
    cheapest: option.netCents === lowestCents,
    lines: option.lines.map((line) => toLine(line, prepared)),
    schedule: option.schedule,
    ...(lastPayment && { lastPaymentOn: lastPayment.collectOn }),
    disclosure: option.disclosure,
  };
}

function toLine(line: PricedLine, prepared: PreparedPriceVersion): QuoteLineResponse {
  const context = explainContext(prepared);
  const billingCode = prepared.services.get(line.serviceId)?.billingCode;
  return {
    serviceId: line.serviceId,
    name: context.serviceName(line.serviceId),
    ...(billingCode && { billingCode }),
    source: line.source,
    quantity: line.quantity,
    unitCents: line.unitCents,
    standardCents: line.standardCents,
    netCents: line.netCents,
    adjustments: line.adjustments.map(({ rule, sourceId, reasonCode, amountCents, ratePpm }) => ({
      rule,
      name: context.sourceName(sourceId),
      reasonCode,
      amountCents,
      ...(ratePpm !== undefined && { ratePpm }),
    })),
    sessionValues: sessionValueGroups(line, prepared.sessionRounding),
    why: explainLine(line, context),
  };
}
