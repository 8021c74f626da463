import type { ReactNode } from 'react';
import classes from './status.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

type Props = { readonly tone: Tone; readonly children: ReactNode };

export function Status({ tone, children }: Props) {
  return (
    <span className={classes.root} data-tone={tone}>
      {children}
    </span>
  );
}
