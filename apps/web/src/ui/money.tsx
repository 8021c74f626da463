import { cents, formatUsd } from '#money';
import classes from './money.module.css';

type Props = { readonly cents: number; readonly strong?: boolean };

export function Money({ cents: amount, strong }: Props) {
  return (
    <span className={classes.money} data-strong={strong === true || undefined}>
      {formatUsd(cents(amount))}
    </span>
  );
}
