import type { AdjustmentRule } from '../priced-offer.js';
import { amountDiscount } from './amount-discount.js';
import { packagePrice } from './package-price.js';
import { percentDiscount } from './percent-discount.js';
import type { Rule } from './rule.js';
import { standardFee } from './standard-fee.js';

export { amountDiscount, packagePrice, percentDiscount, standardFee };

/**
 * The rules in the order they are applied: standard fee, package price, then the discounts of the request by
 * their `sequence`, a percentage or an amount each.
 */
export const RULES = [standardFee, packagePrice, percentDiscount, amountDiscount] as const;

export const RULE_OF: Readonly<Record<AdjustmentRule, Pick<Rule<never>, 'explain'>>> = {
  package_price: packagePrice,
  percent_discount: percentDiscount,
  amount_discount: amountDiscount,
};
