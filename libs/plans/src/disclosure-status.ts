import { invariant } from '#kernel';
import { type Cents, maxCents, subtractCents, ZERO_CENTS } from '#money';

export type DisclosureReason = 'MORE_THAN_FOUR_INSTALLMENTS' | 'FINANCE_CHARGE';

export type DisclosureStatus = {
  readonly status: 'none' | 'required';
  readonly reasons: readonly DisclosureReason[];
  readonly implicitFinanceChargeCents: Cents;
};

export type DisclosureRequest = {
  /** The lowest price offered for paying in full: the cash price of 12 CFR 1026.2(a)(9). */
  readonly cashPriceCents: Cents;
  /** Deposit and all installments. */
  readonly planTotalCents: Cents;
  /** Without the deposit, which is a down payment and no installment. */
  readonly installmentCount: number;
  readonly hasWrittenAgreement: boolean;
};

/** What makes an extension of credit one of Regulation Z, besides a finance charge. */
const CREDIT_RULE = {
  installmentsWithoutDisclosureMax: 4,
  effectiveFrom: '1969-07-01',
  source: '12 CFR 1026.2(a)(17)(i)',
} as const;

/**
 * Whether the Truth-in-Lending disclosure has to be handed over before the plan is signed. Two roads lead
 * there: more than four installments by written agreement (12 CFR 1026.2(a)(17)(i)), or a finance charge with
 * any number of them. A discount for paying in full instead of using the clinic's own plan is a finance charge
 * for those who take the plan (12 CFR 1026.4(b)(9)). How many plans the clinic makes a year is not asked: the
 * disclosure is printed for every plan of the kind.
 */
export function disclosureStatus(request: DisclosureRequest): DisclosureStatus {
  invariant(request.installmentCount >= 1, 'a plan has installments');
  const difference = subtractCents(request.planTotalCents, request.cashPriceCents);
  const implicitFinanceChargeCents = maxCents(difference, ZERO_CENTS);
  const hasManyInstallments =
    request.hasWrittenAgreement && request.installmentCount > CREDIT_RULE.installmentsWithoutDisclosureMax;
  const reasons: DisclosureReason[] = [];
  if (hasManyInstallments) reasons.push('MORE_THAN_FOUR_INSTALLMENTS');
  if (implicitFinanceChargeCents > 0) reasons.push('FINANCE_CHARGE');
  return { status: reasons.length === 0 ? 'none' : 'required', reasons, implicitFinanceChargeCents };
}
