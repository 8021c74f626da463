import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

type Props = {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly print?: 'hide';
};

/** A titled region of a page; the title is its accessible name. */
export function Panel({ title, aside, children, print }: Props) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id} data-print={print}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
