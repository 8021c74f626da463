import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type Props = {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageHeader({ title, beside, children, actions }: Props) {
  return (
    <header className={classes.root}>
      <title>{`${title} · Plumbline`}</title>
      <div className={classes.words}>
        <div className={classes.titleRow}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
        {children !== undefined && <div className={classes.facts}>{children}</div>}
      </div>
      {actions !== undefined && (
        <div className={classes.actions} data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}
