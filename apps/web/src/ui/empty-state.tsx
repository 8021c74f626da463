import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={classes.root}>
      <span className={classes.line} aria-hidden="true" />
      <p className={classes.title}>{title}</p>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}
