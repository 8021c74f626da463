import type { CSSProperties } from 'react';
import type { OptionKind, Quote } from '../api/types.js';
import { OptionColumn } from './option-column.js';
import classes from './option-columns.module.css';

type Props = {
  readonly quote: Quote;
  readonly isStale?: boolean;
  readonly chosen?: string | undefined;
  readonly onChoose?: (kind: OptionKind) => void;
};

export function OptionColumns({ quote, isStale, chosen, onChoose }: Props) {
  return (
    <div className={classes.frame}>
      <div
        className={classes.columns}
        data-stale={isStale === true || undefined}
        style={{ '--option-count': quote.options.length } as CSSProperties}
      >
        {quote.options.map((option) => (
          <OptionColumn
            key={option.kind}
            quote={quote}
            option={option}
            isChosen={chosen === option.kind}
            {...(onChoose === undefined ? {} : { onChoose })}
          />
        ))}
      </div>
    </div>
  );
}
