import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { usePatient } from '../api/patients.js';
import { DateText } from '../ui/date-text.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { AccountHistory } from './account-history.js';
import classes from './account-page.module.css';
import { PackagesPanel } from './packages-panel.js';
import { PaymentPanel } from './payment-panel.js';
import { PlansPanel } from './plans-panel.js';

export function AccountPage() {
  const { patientId = '' } = useParams();
  const patient = usePatient(patientId);
  return (
    <QueryView query={patient} rows={6}>
      {(found) => (
        <>
          <PageHeader
            title={`${found.givenName} ${found.familyName}`}
            actions={
              <Button component={Link} to={`/desk?patient=${found.id}`}>
                New quote
              </Button>
            }
          >
            <span>
              Born <DateText date={found.birthDate} long />
            </span>
            {found.phone !== undefined && <span>{found.phone}</span>}
            {found.email !== undefined && <span>{found.email}</span>}
          </PageHeader>
          <div className={classes.account}>
            <div className={classes.stack}>
              <PackagesPanel patientId={found.id} />
              <AccountHistory patientId={found.id} />
            </div>
            <div className={classes.stack}>
              <PaymentPanel patientId={found.id} />
              <PlansPanel patientId={found.id} />
            </div>
          </div>
        </>
      )}
    </QueryView>
  );
}
