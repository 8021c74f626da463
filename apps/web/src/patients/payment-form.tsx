import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cents, formatUsd } from '#money';
import { fieldError } from '../api/problem.js';
import type { Invoice, RecordedPayment, RecordPayment, Tender } from '../api/types.js';
import type { Submission } from '../api/use-submit.js';
import { DateField } from '../ui/date-field.js';
import { Form } from '../ui/form.js';
import { MoneyInput } from '../ui/money-input.js';
import { choices, TENDER_TITLES } from '../ui/words.js';
import classes from './account-page.module.css';
import type { SuggestedPayment } from './suggested-payment.js';

type Props = {
  readonly invoice: Invoice;
  readonly suggestion: SuggestedPayment;
  readonly today: string;
  readonly payment: Submission<RecordPayment, RecordedPayment>;
};

export function PaymentForm({ invoice, suggestion, today, payment }: Props) {
  const [amountCents, setAmountCents] = useState<number | undefined>(suggestion.amountCents);
  const [tender, setTender] = useState<Tender>('card');
  const [receivedOn, setReceivedOn] = useState(today);
  const [reference, setReference] = useState('');
  const { submit, isPending, error } = payment;
  const send = () => {
    if (amountCents === undefined) return;
    submit({
      invoiceId: invoice.id,
      amountCents,
      tender,
      receivedOn,
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
    });
  };
  return (
    <Form label="Take a payment" error={error} errorTitle="The payment was not recorded" onSubmit={send}>
      <p className={classes.hint}>
        {invoice.number}: {formatUsd(cents(invoice.balanceCents))} open of{' '}
        {formatUsd(cents(invoice.totalCents))}.
      </p>
      <MoneyInput
        label="Amount"
        description={suggestion.because}
        required
        size="md"
        valueCents={amountCents}
        onCentsChange={setAmountCents}
        error={fieldError(error, 'amountCents')}
      />
      <Select
        label="Paid by"
        data={choices(TENDER_TITLES)}
        value={tender}
        onChange={(value) => setTender(value ?? 'card')}
        error={fieldError(error, 'tender')}
      />
      <DateField
        label="Received on"
        required
        max={today}
        value={receivedOn}
        onDateChange={setReceivedOn}
        error={fieldError(error, 'receivedOn')}
      />
      <TextInput
        label="Reference"
        description="Check number or terminal slip, if there is one."
        autoComplete="off"
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={fieldError(error, 'reference')}
      />
      <Button type="submit" size="md" loading={isPending} disabled={amountCents === undefined}>
        {amountCents === undefined ? 'Take payment' : `Take payment of ${formatUsd(cents(amountCents))}`}
      </Button>
    </Form>
  );
}
