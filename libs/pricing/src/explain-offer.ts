import { formatUsd } from '#money';
import type { ExplainContext } from './explain-context.js';
import type { PricedLine, PricedOffer } from './priced-offer.js';
import { RULE_OF, standardFee } from './rules/index.js';
import { sessionValueGroups } from './session-value-groups.js';

/** Plain sentences for one line, from its standard fee to what each session is worth. */
export function explainLine(line: PricedLine, context: ExplainContext): readonly string[] {
  return [
    standardFee.explain(line, context),
    ...line.adjustments.map((adjustment) => RULE_OF[adjustment.rule].explain(adjustment, context)),
    ...(line.adjustments.length === 0 ? [] : [`That leaves ${formatUsd(line.netCents)}.`]),
    ...explainSessions(line, context),
  ];
}

/** Plain sentences for the totals of an offer. */
export function explainOffer(offer: PricedOffer): readonly string[] {
  const { standardCents, discountCents, netCents, visitCount, averagePerVisitCents } = offer;
  return [
    `The standard fees come to ${formatUsd(standardCents)}.`,
    ...(discountCents === 0 ? [] : [`Package price and discounts take off ${formatUsd(discountCents)}.`]),
    `The price is ${formatUsd(netCents)}.`,
    ...(visitCount < 2
      ? []
      : [`Over ${visitCount} visits that averages ${formatUsd(averagePerVisitCents)} a visit.`]),
  ];
}

function explainSessions(line: PricedLine, context: ExplainContext): readonly string[] {
  if (line.quantity === 1) return [];
  const groups = sessionValueGroups(line, context.sessionRounding);
  const unit = context.isGoods(line.serviceId) ? 'item' : 'session';
  if (groups.length === 1) return [`Each ${unit} counts for ${formatUsd(groups[0]!.valueCents)}.`];
  const [first, ...rest] = groups.map(({ count, valueCents }) => [count, formatUsd(valueCents)] as const);
  const others = rest.map(([count, value]) => ` and ${count} for ${value}`).join('');
  return [`Of the ${line.quantity} ${unit}s, ${first![0]} count for ${first![1]}${others} each.`];
}
