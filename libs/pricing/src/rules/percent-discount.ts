import { applyRate, formatPpm, formatUsd, type Ppm, subtractCents } from '#money';
import type { DiscountPolicy } from '../price-version.js';
import type { Rule } from './rule.js';

type PercentArgs = { readonly policy: DiscountPolicy; readonly ratePpm: Ppm };

/** A percentage of the running net of each line, rounded half-up once per line. */
export const percentDiscount: Rule<PercentArgs> = {
  code: 'percent_discount',

  apply(lines, { policy, ratePpm }) {
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i]!;
      const baseCents = line.netCents;
      const amountCents = applyRate(baseCents, ratePpm, 'half-up');
      if (amountCents === 0) continue;
      line.adjustments.push({
        rule: 'percent_discount',
        sourceId: policy.discountPolicyId,
        reasonCode: policy.reasonCode,
        amountCents,
        baseCents,
        ratePpm,
      });
      line.netCents = subtractCents(baseCents, amountCents);
    }
  },

  explain({ sourceId, reasonCode, ratePpm, baseCents, amountCents }, context) {
    const rate = ratePpm === undefined ? 'a part' : formatPpm(ratePpm);
    const off = `${rate} of ${formatUsd(baseCents)}, to the nearest cent: ${formatUsd(amountCents)} less`;
    return `${context.sourceName(sourceId)} (reason ${reasonCode}) takes off ${off}.`;
  },
};
