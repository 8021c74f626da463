import { useVisitsOfPatient } from '../api/account.js';
import { usePackagesOfPatient } from '../api/patient-packages.js';
import type { Visit } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { Money } from '../ui/money.js';
import { QueryView } from '../ui/query-view.js';
import classes from './visits-table.module.css';

type Props = { readonly patientId: string };

export function VisitsTable({ patientId }: Props) {
  const visits = useVisitsOfPatient(patientId);
  const packages = usePackagesOfPatient(patientId);
  const names = new Map(
    (packages.data ?? []).flatMap((sold) => sold.services.map((each) => [each.serviceId, each.name])),
  );
  return (
    <QueryView query={visits}>
      {(page) =>
        page.data.length === 0 ? (
          <EmptyState title="No visits yet">
            Each visit recorded here gets its own HSA/FSA receipt.
          </EmptyState>
        ) : (
          <DataTable
            label="Visits and receipts"
            rows={page.data}
            keyOf={(visit) => visit.id}
            columns={[
              { title: 'Date of service', cell: (visit) => <DateText date={visit.dateOfService} /> },
              { title: 'Services', cell: (visit) => <Services visit={visit} names={names} /> },
              { title: 'Receipt', align: 'end', cell: (visit) => <ReceiptLink visit={visit} /> },
            ]}
          />
        )
      }
    </QueryView>
  );
}

type ServicesProps = { readonly visit: Visit; readonly names: ReadonlyMap<string, string> };

function Services({ visit, names }: ServicesProps) {
  return (
    <ul className={classes.services}>
      {visit.lines.map((line) => (
        <li key={line.sessionId}>
          {names.get(line.serviceId) ?? 'Service'} <Money cents={line.valueCents} />
        </li>
      ))}
    </ul>
  );
}

function ReceiptLink({ visit }: { readonly visit: Visit }) {
  return (
    <a
      href={`/v1/receipts/${visit.receiptId}.pdf`}
      download={`${visit.receiptNumber}.pdf`}
      aria-label={`Receipt ${visit.receiptNumber} (PDF)`}
    >
      {visit.receiptNumber}
    </a>
  );
}
