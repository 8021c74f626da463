import type { CSSProperties } from 'react';
import type { OptionKind, QuoteOption } from '../api/types.js';
import { OptionColumn } from './option-column.js';
import classes from './option-columns.module.css';

type Props = {
  readonly options: readonly QuoteOption[];
  readonly isStale?: boolean;
  readonly chosen?: string | undefined;
  readonly onChoose?: (kind: OptionKind) => void;
};

export function OptionColumns({ options, isStale, chosen, onChoose }: Props) {
  return (
    <div className={classes.frame}>
      <div
        className={classes.columns}
        data-stale={isStale === true || undefined}
        style={{ '--option-count': options.length } as CSSProperties}
      >
        {options.map((option) => (
          <OptionColumn
            key={option.kind}
            option={option}
            isChosen={chosen === option.kind}
            {...(onChoose === undefined ? {} : { onChoose })}
          />
        ))}
      </div>
    </div>
  );
}
