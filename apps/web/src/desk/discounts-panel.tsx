import { Checkbox, Stack } from '@mantine/core';
import { formatDateUsShort, localDate } from '#calendar';
import type { DiscountPolicy } from '../api/types.js';
import { Panel } from '../ui/panel.js';
import { effectText, OPTION_TITLES, sentenceCase } from '../ui/words.js';
import classes from './desk-page.module.css';

type Props = {
  readonly discounts: readonly DiscountPolicy[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** Policies in the order they apply, each with its reason and the ways to pay it belongs to. */
export function DiscountsPanel({ discounts, chosen, onChange }: Props) {
  const inOrder = discounts.toSorted((one, other) => one.sequence - other.sequence);
  return (
    <Panel title="Discounts">
      {inOrder.length === 0 ? (
        <p className={classes.hint}>No discount is in force.</p>
      ) : (
        <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label="Discounts">
          <Stack gap={10}>
            {inOrder.map((policy) => (
              <Checkbox
                key={policy.id}
                value={policy.id}
                label={`${policy.name}, ${effectText(policy.effect)}`}
                description={reasonText(policy)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Panel>
  );
}

function reasonText(policy: DiscountPolicy): string {
  const options = policy.options.map((kind) => OPTION_TITLES[kind].toLowerCase()).join(', ');
  const until =
    policy.validUntil === undefined ? '' : ` · until ${formatDateUsShort(localDate(policy.validUntil))}`;
  return `${sentenceCase(policy.reasonCode)} · for ${options}${until}`;
}
