import { addCents, type Cents, minCents, subtractCents, ZERO_CENTS } from '#money';

type Received = {
  readonly amountCents: Cents;
  /** By an HSA, FSA or HRA card. */
  readonly fromHealthAccount: boolean;
};

/**
 * How much of each line a health account has paid already, so that no statement lets the same dollar be used twice
 * (26 USC 213(a): expenses "not compensated for"). Both lists belong to one package and stand in time order: the
 * first money pays for the first care.
 */
export function paidByHealthAccounts(
  lines: readonly { readonly netCents: Cents }[],
  payments: readonly Received[],
): readonly Cents[] {
  const left = payments.map(({ amountCents, fromHealthAccount }) => ({ amountCents, fromHealthAccount }));
  let next = 0;
  return lines.map(({ netCents }) => {
    let openCents = netCents;
    let paidCents = ZERO_CENTS;
    while (openCents > 0) {
      const payment = left[next];
      if (payment === undefined) break;
      const used = minCents(openCents, payment.amountCents);
      if (payment.fromHealthAccount) paidCents = addCents(paidCents, used);
      openCents = subtractCents(openCents, used);
      payment.amountCents = subtractCents(payment.amountCents, used);
      if (payment.amountCents === 0) next += 1;
    }
    return paidCents;
  });
}
