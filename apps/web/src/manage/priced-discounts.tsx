import type { DiscountPolicy } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { effectText, OPTION_TITLES, sentenceCase } from '../ui/words.js';

type Props = { readonly discounts: readonly DiscountPolicy[] };

export function PricedDiscounts({ discounts }: Props) {
  return (
    <Panel title="Discounts, in the order they apply">
      {discounts.length === 0 ? (
        <EmptyState title="No discount is in force" />
      ) : (
        <DataTable
          label="Discounts"
          rows={discounts.toSorted((one, other) => one.sequence - other.sequence)}
          keyOf={(policy) => policy.id}
          columns={[
            { title: 'Discount', cell: (policy) => policy.name },
            { title: 'Reason', cell: (policy) => sentenceCase(policy.reasonCode) },
            {
              title: 'For',
              cell: (policy) => policy.options.map((kind) => OPTION_TITLES[kind]).join(', '),
            },
            {
              title: 'Until',
              cell: ({ validUntil }) =>
                validUntil === undefined ? 'No end' : <DateText date={validUntil} />,
            },
            { title: 'Effect', align: 'end', cell: (policy) => effectText(policy.effect) },
          ]}
        />
      )}
    </Panel>
  );
}
