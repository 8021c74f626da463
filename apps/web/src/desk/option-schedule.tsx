import type { QuoteOption, ScheduleRow } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { Disclosure } from '../ui/disclosure.js';
import { Money } from '../ui/money.js';
import classes from './option-schedule.module.css';

const ROWS_SHOWN = 5;

type Props = { readonly option: QuoteOption };

export function OptionSchedule({ option }: Props) {
  if (option.schedule.length === 0) {
    return (
      <div className={classes.root}>
        <h4 className={classes.title}>Schedule</h4>
        <p className={classes.note}>Paid at each visit, for what was done that day.</p>
      </div>
    );
  }
  const rest = option.schedule.slice(ROWS_SHOWN);
  return (
    <div className={classes.root}>
      <h4 className={classes.title}>Schedule</h4>
      <ScheduleRows rows={option.schedule.slice(0, ROWS_SHOWN)} />
      {rest.length > 0 && (
        <Disclosure title={`${rest.length} more payments`} openTitle="Fewer">
          <ScheduleRows rows={rest} />
        </Disclosure>
      )}
    </div>
  );
}

function ScheduleRows({ rows }: { readonly rows: readonly ScheduleRow[] }) {
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={row.sequence} className={classes.row}>
          <span>
            <DateText date={row.collectOn} />
            {row.kind === 'deposit' && <span className={classes.kind}> deposit</span>}
          </span>
          <Money cents={row.amountCents} />
        </li>
      ))}
    </ul>
  );
}
