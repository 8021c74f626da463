import { type Cents, formatUsd } from '#money';
import type { ExplainContext } from '../explain-context.js';
import type { LineDraft, PricedLine } from '../priced-offer.js';
import type { ServicePrice } from '../price-version.js';

type StandardFeeArgs = {
  readonly service: ServicePrice;
  readonly quantity: number;
  readonly standardCents: Cents;
  readonly source: PricedLine['source'];
};

/** Every line starts at quantity × unit of the one fee schedule; all that follows is a named adjustment of it. */
export const standardFee = {
  code: 'standard_fee',

  apply(lines: LineDraft[], { service, quantity, standardCents, source }: StandardFeeArgs): void {
    lines.push({
      serviceId: service.serviceId,
      quantity,
      unitCents: service.standardFeeCents,
      standardCents,
      adjustments: [],
      netCents: standardCents,
      source,
    });
  },

  explain(line: PricedLine, context: ExplainContext): string {
    const name = context.serviceName(line.serviceId);
    const standard = formatUsd(line.standardCents);
    if (line.quantity === 1) return `${name} has a standard fee of ${standard}.`;
    return `${line.quantity} × ${name} at a standard fee of ${formatUsd(line.unitCents)} each is ${standard}.`;
  },
} as const;
