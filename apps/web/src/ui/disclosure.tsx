import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './disclosure.module.css';

type Props = { readonly title: string; readonly openTitle?: string; readonly children: ReactNode };

/** A button that opens what belongs below it. On paper everything is open. */
export function Disclosure({ title, openTitle, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.root}>
      <button
        type="button"
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        data-print="hide"
      >
        {isOpen ? (openTitle ?? title) : title}
        <IconChevronDown size={16} aria-hidden="true" className={classes.mark} />
      </button>
      <div id={id} className={classes.content} data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}
