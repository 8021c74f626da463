import { Button } from '@mantine/core';
import { useId } from 'react';
import type { OptionKind, Quote, QuoteOption } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { Disclosure } from '../ui/disclosure.js';
import { EligibleAmount } from '../ui/eligible-amount.js';
import { Facts } from '../ui/facts.js';
import { Money } from '../ui/money.js';
import { Status } from '../ui/status.js';
import { OPTION_TITLES } from '../ui/words.js';
import { CreditStatus } from './credit-status.js';
import classes from './option-column.module.css';
import { OptionSchedule } from './option-schedule.js';
import { PriceReasons } from './price-reasons.js';

type Props = {
  readonly quote: Quote;
  readonly option: QuoteOption;
  readonly isChosen: boolean;
  readonly onChoose?: (kind: OptionKind) => void;
};

export function OptionColumn({ quote, option, isChosen, onChoose }: Props) {
  const id = useId();
  const title = OPTION_TITLES[option.kind];
  return (
    <article
      className={classes.root}
      aria-labelledby={id}
      data-cheapest={option.cheapest || undefined}
      data-chosen={isChosen || undefined}
    >
      <header className={classes.header}>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        <span className={classes.badge}>
          {isChosen && onChoose === undefined && <Status tone="plain">Chosen</Status>}
          {option.cheapest && <Status tone="good">Lowest price</Status>}
        </span>
      </header>
      <p className={classes.total}>
        <Money cents={option.netCents} />
      </p>
      <Facts facts={optionFacts(quote, option)} />
      <CreditStatus option={option} />
      <OptionSchedule option={option} />
      <Disclosure title="Why this price">
        <PriceReasons lines={option.lines} />
      </Disclosure>
      {onChoose !== undefined && (
        <Button
          className={classes.choose ?? ''}
          variant={isChosen ? 'filled' : 'outline'}
          aria-pressed={isChosen}
          onClick={() => onChoose(option.kind)}
          fullWidth
          data-print="hide"
        >
          {isChosen ? 'Chosen' : 'Choose'}
          <span className={classes.spoken}>{` ${title}`}</span>
        </Button>
      )}
    </article>
  );
}

function optionFacts(quote: Quote, option: QuoteOption) {
  const lastRow = option.schedule.at(-1);
  return [
    { label: 'Standard fee', value: <Money cents={option.standardCents} /> },
    {
      label: 'Savings',
      value: (
        <span className={option.discountCents > 0 ? classes.savings : undefined}>
          <Money cents={option.discountCents} />
        </span>
      ),
    },
    { label: `Average of ${option.visitCount} visits`, value: <Money cents={option.averagePerVisitCents} /> },
    { label: 'HSA/FSA-eligible', value: <EligibleAmount quote={quote} option={option} /> },
    {
      label: 'Last payment',
      value: lastRow === undefined ? 'Last visit' : <DateText date={lastRow.collectOn} />,
    },
  ];
}
