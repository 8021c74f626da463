import { usePaymentsOfPatient } from '../api/account.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { Money } from '../ui/money.js';
import { QueryView } from '../ui/query-view.js';
import { TENDER_TITLES } from '../ui/words.js';
import { StatementLink } from './statement-link.js';

type Props = { readonly patientId: string };

export function PaymentsTable({ patientId }: Props) {
  const payments = usePaymentsOfPatient(patientId);
  return (
    <QueryView query={payments}>
      {(page) =>
        page.data.length === 0 ? (
          <EmptyState title="No payments yet" />
        ) : (
          <DataTable
            label="Payments"
            rows={page.data}
            keyOf={(payment) => payment.id}
            columns={[
              { title: 'Received', cell: (payment) => <DateText date={payment.receivedOn} /> },
              { title: 'Paid by', cell: (payment) => TENDER_TITLES[payment.tender] },
              { title: 'Reference', cell: (payment) => payment.reference ?? '' },
              { title: 'Paper', cell: (payment) => <StatementLink payment={payment} /> },
              { title: 'Amount', align: 'end', cell: (payment) => <Money cents={payment.amountCents} /> },
            ]}
          />
        )
      }
    </QueryView>
  );
}
