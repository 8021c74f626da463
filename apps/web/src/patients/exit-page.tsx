import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useExitPreview, usePatientPackage } from '../api/patient-packages.js';
import type { EndedBy, ExitPreview, PatientPackage } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { Facts } from '../ui/facts.js';
import { Money } from '../ui/money.js';
import { PageHeader } from '../ui/page-header.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { Status } from '../ui/status.js';
import { TENDER_TITLES } from '../ui/words.js';
import classes from './exit-page.module.css';

const ENDED_BY: readonly { readonly value: EndedBy; readonly label: string }[] = [
  { value: 'patient', label: 'Patient stops' },
  { value: 'clinic', label: 'Clinic ends it' },
  { value: 'medical', label: 'Medical' },
];

const POLICY_WORDS: Readonly<Record<ExitPreview['policy'], string>> = {
  pro_rata: 'stored value',
  reprice: 'standard fee',
  best_of: 'better of both',
};

export function ExitPage() {
  const { packageId = '' } = useParams();
  const sold = usePatientPackage(packageId);
  return (
    <QueryView query={sold} rows={6}>
      {(found) => <Exit sold={found} />}
    </QueryView>
  );
}

function Exit({ sold }: { readonly sold: PatientPackage }) {
  const [endedBy, setEndedBy] = useState<EndedBy>('patient');
  const preview = useExitPreview(sold.id, endedBy);
  return (
    <>
      <PageHeader
        title="Exit preview"
        beside={<Status tone="warn">Preview only, nothing is booked</Status>}
        actions={
          <SegmentedControl
            aria-label="Who ends the package"
            data={[...ENDED_BY]}
            value={endedBy}
            onChange={setEndedBy}
          />
        }
      >
        <span>
          {sold.name} · <Link to={`/desk/patients/${sold.patientId}`}>back to the account</Link>
        </span>
      </PageHeader>
      <QueryView query={preview} rows={6}>
        {(found) => <ExitResult sold={sold} preview={found} />}
      </QueryView>
    </>
  );
}

type ResultProps = { readonly sold: PatientPackage; readonly preview: ExitPreview };

function ExitResult({ sold, preview }: ResultProps) {
  return (
    <div className={classes.exit}>
      <Panel title="Result">
        <p className={classes.verdict}>
          {preview.balanceDueCents > 0 ? 'The patient still owes' : 'Refund to the patient'}
          <Money cents={preview.balanceDueCents > 0 ? preview.balanceDueCents : preview.refundCents} />
        </p>
        <Facts
          facts={[
            { label: 'Package price', value: <Money cents={sold.totalCents} /> },
            { label: 'Received', value: <Money cents={preview.paidCents} /> },
            { label: 'Used, at the stored value', value: <Money cents={preview.usedAtValueCents} /> },
            { label: 'Used, at the standard fee', value: <Money cents={preview.usedAtStandardCents} /> },
            {
              label: `Used, by the agreement (${POLICY_WORDS[preview.policy]})`,
              value: <Money cents={preview.usedCents} />,
            },
            { label: 'Cancelled, not owed any more', value: <Money cents={preview.cancelledCents} /> },
          ]}
        />
      </Panel>
      <div className={classes.stack}>
        <Panel title="Where each dollar returns">
          {preview.returns.length === 0 ? (
            <p className={classes.hint}>Nothing is returned.</p>
          ) : (
            <DataTable
              label="Where each dollar returns"
              rows={preview.returns}
              keyOf={(each) => each.paymentId}
              columns={[
                { title: 'Paid by', cell: (each) => TENDER_TITLES[each.tender] },
                { title: 'Received on', cell: (each) => <DateText date={each.receivedOn} /> },
                { title: 'Returned', align: 'end', cell: (each) => <Money cents={each.amountCents} /> },
              ]}
            />
          )}
        </Panel>
        <Panel title="How this was worked out">
          <ol className={classes.steps}>
            {preview.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </Panel>
      </div>
    </div>
  );
}
