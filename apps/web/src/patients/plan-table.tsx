import type { Plan, PlanRow } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { Money } from '../ui/money.js';
import { Status } from '../ui/status.js';

type Props = { readonly plan: Plan; readonly today: string };

export function PlanTable({ plan, today }: Props) {
  return (
    <DataTable
      label="Payment plan"
      keepsColumns
      rows={plan.installments}
      keyOf={(row) => String(row.sequence)}
      columns={[
        {
          title: 'Due',
          cell: (row) => (
            <>
              <DateText date={row.collectOn} />
              {row.kind === 'deposit' ? ' deposit' : ''}
            </>
          ),
        },
        { title: 'Amount', align: 'end', cell: (row) => <Money cents={row.amountCents} /> },
        { title: 'Paid', align: 'end', cell: (row) => <Money cents={row.paidCents} /> },
        { title: 'State', align: 'end', cell: (row) => <RowState row={row} today={today} /> },
      ]}
    />
  );
}

function RowState({ row, today }: { readonly row: PlanRow; readonly today: string }) {
  if (row.state === 'paid') return <Status tone="good">Paid</Status>;
  if (row.collectOn < today) return <Status tone="bad">Overdue</Status>;
  if (row.collectOn === today) return <Status tone="warn">Due today</Status>;
  return <Status tone="plain">{row.state === 'part_paid' ? 'Part paid' : 'To come'}</Status>;
}
