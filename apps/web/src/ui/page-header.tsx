import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import classes from './page-header.module.css';

type Props = {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** The router's name for the page that the browser itself has opened. */
const OPENED_BY_BROWSER = 'default';

/** After a step inside the app the title takes the keyboard, as the browser would do for a new page. */
export function PageHeader({ title, beside, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const arrivedBy = useRef(key);
  useEffect(() => {
    if (arrivedBy.current !== OPENED_BY_BROWSER) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes.root}>
      <title>{`${title} · Plumbline`}</title>
      <div className={classes.words}>
        <div className={classes.titleRow}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
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
