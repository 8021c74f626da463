import { Select } from '@mantine/core';
import { useState } from 'react';
import { cents, formatUsd } from '#money';
import { useInvoicesOfPatient, usePlansOfPatient, useRecordPayment } from '../api/account.js';
import type { Invoice, Plan } from '../api/types.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { useStaff } from '../ui/staff-context.js';
import { PaymentForm } from './payment-form.js';
import { PaymentRecorded } from './payment-recorded.js';
import { suggestedPayment } from './suggested-payment.js';

type Props = { readonly patientId: string };

export function PaymentPanel({ patientId }: Props) {
  const invoices = useInvoicesOfPatient(patientId);
  const plans = usePlansOfPatient(patientId);
  return (
    <Panel title="Take a payment">
      <QueryView query={invoices}>
        {(found) => (
          <QueryView query={plans}>
            {(plan) => (
              <OpenInvoices
                invoices={found.data.filter((each) => each.balanceCents > 0 && each.state !== 'void')}
                plans={plan}
              />
            )}
          </QueryView>
        )}
      </QueryView>
    </Panel>
  );
}

type OpenInvoicesProps = {
  readonly invoices: readonly Invoice[];
  readonly plans: readonly Plan[];
};

function OpenInvoices({ invoices, plans }: OpenInvoicesProps) {
  const [pickedId, setPickedId] = useState<string>();
  const payment = useRecordPayment();
  const oldestFirst = invoices.toSorted((one, other) => one.number.localeCompare(other.number));
  const invoice = oldestFirst.find((each) => each.id === pickedId) ?? oldestFirst[0];
  return (
    <>
      {payment.result !== undefined && <PaymentRecorded payment={payment.result} />}
      {invoice === undefined ? (
        <EmptyState title="Nothing is owed" />
      ) : (
        <>
          {oldestFirst.length > 1 && (
            <Select
              label="Invoice"
              mb="sm"
              data={oldestFirst.map((each) => ({
                value: each.id,
                label: `${each.number} · ${formatUsd(cents(each.balanceCents))} open`,
              }))}
              value={invoice.id}
              onChange={(id) => setPickedId(id ?? undefined)}
            />
          )}
          <SuggestedForm invoice={invoice} plans={plans} payment={payment} />
        </>
      )}
    </>
  );
}

type SuggestedFormProps = {
  readonly invoice: Invoice;
  readonly plans: readonly Plan[];
  readonly payment: ReturnType<typeof useRecordPayment>;
};

/** Starts afresh whenever the invoice or its plan says something else: an amount of before must not be taken. */
function SuggestedForm({ invoice, plans, payment }: SuggestedFormProps) {
  const { today } = useStaff().clinic;
  const plan = plans.find((each) => each.invoiceId === invoice.id);
  const suggestion = suggestedPayment({ invoice, plan, today });
  return (
    <PaymentForm
      key={`${invoice.id} ${invoice.balanceCents} ${suggestion.amountCents} ${suggestion.because}`}
      invoice={invoice}
      suggestion={suggestion}
      today={today}
      payment={payment}
    />
  );
}
