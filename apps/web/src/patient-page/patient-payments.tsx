import { Button } from '@mantine/core';
import { usePaymentsOfPatient } from '../api/account.js';
import { usePdfDownload } from '../api/pdf-download.js';
import { statementName } from '../patients/statement-link.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Money } from '../ui/money.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { TENDER_TITLES } from '../ui/words.js';
import classes from './patient-page.module.css';

type Props = { readonly patientId: string };

export function PatientPayments({ patientId }: Props) {
  const payments = usePaymentsOfPatient(patientId);
  const download = usePdfDownload();
  return (
    <Panel title="Your payments">
      {download.error !== null && <ErrorPanel error={download.error} title="The statement was not loaded" />}
      <QueryView query={payments}>
        {(page) =>
          page.data.length === 0 ? (
            <EmptyState title="No payments yet" />
          ) : (
            <ul className={classes.receipts}>
              {page.data.map(({ id, receivedOn, amountCents, tender }) => (
                <li key={id}>
                  <span>
                    <DateText date={receivedOn} /> <Money cents={amountCents} strong />
                    <span className={classes.tender}>{TENDER_TITLES[tender]}</span>
                  </span>
                  <Button
                    variant="light"
                    size="sm"
                    onClick={() =>
                      download.mutate({
                        path: '/v1/payments/{id}.pdf',
                        id,
                        fileName: statementName(receivedOn),
                      })
                    }
                  >
                    Deposit statement
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
