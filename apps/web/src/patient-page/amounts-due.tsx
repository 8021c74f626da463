import type { Invoice, Plan } from '../api/types.js';
import { suggestedPayment } from '../patients/suggested-payment.js';
import { Facts } from '../ui/facts.js';
import { Money } from '../ui/money.js';
import { Note } from '../ui/note.js';
import { Phone } from '../ui/phone.js';
import classes from './patient-page.module.css';

type Props = {
  readonly invoices: readonly Invoice[];
  readonly plans: readonly Plan[];
  readonly today: string;
  readonly clinicPhone: string;
};

export function AmountsDue({ invoices, plans, today, clinicPhone }: Props) {
  const open = invoices
    .filter((each) => each.balanceCents > 0 && each.state !== 'void')
    .toSorted((one, other) => one.number.localeCompare(other.number));
  const [invoice] = open;
  if (invoice === undefined) return <p className={classes.sentence}>Nothing. Thank you!</p>;
  const plan = plans.find((each) => each.invoiceId === invoice.id);
  const next = suggestedPayment({ invoice, plan, today });
  return (
    <>
      <p className={classes.total}>
        <Money cents={next.amountCents} />
      </p>
      <p className={classes.sentence}>{next.because}</p>
      <Facts
        facts={open.map((each) => ({
          label: `Balance of ${each.number}`,
          value: <Money cents={each.balanceCents} />,
        }))}
      />
      <Note tone="plain">
        <p>
          Pay at the front desk, or call <Phone number={clinicPhone} />.
        </p>
      </Note>
    </>
  );
}
