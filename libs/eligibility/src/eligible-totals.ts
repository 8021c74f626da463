import { type Cents, sumCents } from '#money';
import type { Decision } from './decision.js';
import type { ItemClass } from './item-class.js';

/** What is payable now, and what waits for a paper. */
export function eligibleTotal(decisions: readonly Pick<Decision, 'decision' | 'amountCents'>[]): {
  readonly eligibleCents: Cents;
  readonly heldCents: Cents;
} {
  const sumOf = (wanted: Decision['decision']) =>
    sumCents(decisions.filter(({ decision }) => decision === wanted).map(({ amountCents }) => amountCents));
  return { eligibleCents: sumOf('yes'), heldCents: sumOf('hold') };
}

/**
 * What a quote may say before any care is given: the part that accounts usually pay as it is delivered, the
 * part that needs a letter first, and the part they never pay.
 */
export function eligibleOutlook(
  lines: readonly { readonly itemClass: ItemClass; readonly netCents: Cents }[],
): { readonly eligibleCents: Cents; readonly withLetterCents: Cents; readonly neverCents: Cents } {
  const sumOf = (...classes: readonly ItemClass[]) =>
    sumCents(lines.filter(({ itemClass }) => classes.includes(itemClass)).map(({ netCents }) => netCents));
  return {
    eligibleCents: sumOf('MED'),
    withLetterCents: sumOf('DUAL'),
    neverCents: sumOf('GEN', 'FEE', 'FIN', 'MEMB'),
  };
}
