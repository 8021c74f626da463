import classes from './brand.module.css';

type Props = { readonly onDark?: boolean };

export function Brand({ onDark }: Props) {
  return (
    <span className={classes.root} data-on-dark={onDark === true || undefined}>
      <svg viewBox="0 0 14 26" width="14" height="26" aria-hidden="true">
        <path d="M7 0v11" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 9.5l5 5.5-5 10.5L2 15z" fill="var(--plumb-brass)" />
      </svg>
      Plumbline
    </span>
  );
}
