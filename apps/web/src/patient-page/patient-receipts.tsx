import { Button } from '@mantine/core';
import { useReceiptsOfPatient } from '../api/account.js';
import { usePdfDownload } from '../api/pdf-download.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import classes from './patient-page.module.css';

type Props = { readonly patientId: string };

export function PatientReceipts({ patientId }: Props) {
  const receipts = useReceiptsOfPatient(patientId);
  const download = usePdfDownload();
  return (
    <Panel title="Receipts for your HSA or FSA">
      {download.error !== null && <ErrorPanel error={download.error} title="The receipt was not loaded" />}
      <QueryView query={receipts}>
        {(page) =>
          page.data.length === 0 ? (
            <EmptyState title="No receipts yet">You get one for each visit, after the visit.</EmptyState>
          ) : (
            <ul className={classes.receipts}>
              {page.data.map((receipt) => (
                <li key={receipt.id}>
                  <span>
                    Visit of <DateText date={receipt.dateOfService} />
                  </span>
                  <Button
                    variant="light"
                    size="sm"
                    aria-label={`Download receipt ${receipt.number}`}
                    onClick={() =>
                      download.mutate({
                        path: '/v1/receipts/{id}.pdf',
                        id: receipt.id,
                        fileName: `${receipt.number}.pdf`,
                      })
                    }
                  >
                    {receipt.number}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
