import type { QuoteLine } from '../api/types.js';
import { Money } from '../ui/money.js';
import classes from './price-reasons.module.css';

type Props = { readonly lines: readonly QuoteLine[] };

/** The trace of the price engine, line by line, in the sentences the API wrote. */
export function PriceReasons({ lines }: Props) {
  return (
    <div className={classes.root}>
      {lines.map((line, position) => (
        <div key={`${line.serviceId} ${position}`} className={classes.line}>
          <p className={classes.name}>
            <span>
              {line.name} × {line.quantity}
            </span>
            <Money cents={line.netCents} />
          </p>
          <ul className={classes.sentences}>
            {line.why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
