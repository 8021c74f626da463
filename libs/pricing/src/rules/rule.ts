import type { ExplainContext } from '../explain-context.js';
import type { Adjustment, AdjustmentRule, LineDraft } from '../priced-offer.js';

/**
 * One way of getting from the standard fee to the net price. `apply` changes the drafts of the engine and
 * nothing else; `explain` reads only what was stored, so an old offer explains itself without its price list.
 */
export type Rule<Args> = {
  readonly code: AdjustmentRule;
  readonly apply: (lines: LineDraft[], args: Args) => void;
  readonly explain: (adjustment: Adjustment, context: ExplainContext) => string;
};
