import { useInvoicesOfPatient } from '../api/account.js';
import type { Invoice } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { Money } from '../ui/money.js';
import { QueryView } from '../ui/query-view.js';
import { Status, type Tone } from '../ui/status.js';
import { sentenceCase } from '../ui/words.js';

const STATE_TONES: Readonly<Record<Invoice['state'], Tone>> = {
  issued: 'warn',
  part_paid: 'warn',
  paid: 'good',
  void: 'plain',
};

type Props = { readonly patientId: string };

export function InvoicesTable({ patientId }: Props) {
  const invoices = useInvoicesOfPatient(patientId);
  return (
    <QueryView query={invoices}>
      {(page) =>
        page.data.length === 0 ? (
          <EmptyState title="No invoices yet" />
        ) : (
          <DataTable
            label="Invoices"
            rows={page.data}
            keyOf={(invoice) => invoice.id}
            columns={[
              { title: 'Invoice', cell: (invoice) => invoice.number },
              { title: 'Issued', cell: (invoice) => <DateText date={invoice.issuedOn} /> },
              {
                title: 'State',
                cell: ({ state }) => <Status tone={STATE_TONES[state]}>{sentenceCase(state)}</Status>,
              },
              { title: 'Total', align: 'end', cell: (invoice) => <Money cents={invoice.totalCents} /> },
              { title: 'Open', align: 'end', cell: (invoice) => <Money cents={invoice.balanceCents} /> },
            ]}
          />
        )
      }
    </QueryView>
  );
}
