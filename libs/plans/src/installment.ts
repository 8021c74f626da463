import type { LocalDate } from '#calendar';
import type { Cents } from '#money';

/**
 * One payment of a plan. The deposit has sequence 0 and is the down payment of Regulation Z; installments
 * count from 1. `dueOn` is the nominal date (aging, disclosures), `collectOn` the business day on which the
 * money is taken (12 CFR 1026.17(c)(3) lets the disclosures ignore the difference).
 */
export type Installment = {
  readonly sequence: number;
  readonly kind: 'deposit' | 'installment';
  readonly dueOn: LocalDate;
  readonly collectOn: LocalDate;
  readonly amountCents: Cents;
};

export const INSTALLMENTS_MAX = 60;
