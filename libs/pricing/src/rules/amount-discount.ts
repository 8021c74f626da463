import { allocate, type Cents, formatUsd, minCents, subtractCents, sumCents } from '#money';
import type { DiscountPolicy } from '../price-version.js';
import type { Rule } from './rule.js';

type AmountArgs = { readonly policy: DiscountPolicy; readonly amountCents: Cents };

/** A dollar amount off the whole offer, never more than is left, spread over the running nets by largest remainder. */
export const amountDiscount: Rule<AmountArgs> = {
  code: 'amount_discount',

  apply(lines, { policy, amountCents }) {
    const nets = lines.map((line) => line.netCents);
    const poolCents = minCents(amountCents, sumCents(nets));
    if (poolCents === 0) return;
    const shares = allocate(poolCents, nets);
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i]!;
      const share = shares[i]!;
      if (share === 0) continue;
      line.adjustments.push({
        rule: 'amount_discount',
        sourceId: policy.discountPolicyId,
        reasonCode: policy.reasonCode,
        amountCents: share,
        baseCents: line.netCents,
        poolCents,
      });
      line.netCents = subtractCents(line.netCents, share);
    }
  },

  explain({ sourceId, reasonCode, poolCents, amountCents }, context) {
    const pool = poolCents === undefined ? '' : ` of ${formatUsd(poolCents)}`;
    const name = context.sourceName(sourceId);
    return `Its share of ${name}${pool} (reason ${reasonCode}), in proportion to the price so far: ${formatUsd(amountCents)} less.`;
  },
};
