import type { ReactNode } from 'react';
import classes from './facts.module.css';

type Fact = { readonly label: string; readonly value: ReactNode };
type Props = { readonly facts: readonly Fact[] };

/** Label and value pairs, the value on the right edge where amounts line up. */
export function Facts({ facts }: Props) {
  return (
    <dl className={classes.root}>
      {facts.map((fact) => (
        <div key={fact.label} className={classes.row}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
