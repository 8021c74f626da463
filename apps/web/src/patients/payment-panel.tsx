import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { cents, formatUsd } from '#money';
import { useInvoicesOfPatient, usePlansOfPatient, useRecordPayment } from '../api/account.js';
import type { Invoice, Plan } from '../api/types.js';
import { EmptyState } from '../ui/empty-state.js';
import { Note } from '../ui/note.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { useStaff } from '../ui/staff-context.js';
import { PaymentForm } from './payment-form.js';
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
  const { clinic } = useStaff();
  const [pickedId, setPickedId] = useState<string>();
  const payment = useRecordPayment((made) =>
    notifications.show({
      color: 'green',
      title: 'Payment recorded',
      message: `${formatUsd(cents(made.amountCents))} received.`,
    }),
  );
  const oldestFirst = invoices.toSorted((one, other) => one.number.localeCompare(other.number));
  const invoice = oldestFirst.find((each) => each.id === pickedId) ?? oldestFirst[0];
  const warnings = payment.result?.warnings ?? [];
  return (
    <>
      {warnings.length > 0 && (
        <Note tone="warn" role="status" title="Please note">
          {warnings.map((warning) => (
            <p key={warning.code}>{warning.message}</p>
          ))}
        </Note>
      )}
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
          <PaymentForm
            key={`${invoice.id} ${invoice.balanceCents}`}
            invoice={invoice}
            suggestion={suggestedPayment({
              invoice,
              plan: plans.find((each) => each.invoiceId === invoice.id),
              today: clinic.today,
            })}
            today={clinic.today}
            payment={payment}
          />
        </>
      )}
    </>
  );
}
