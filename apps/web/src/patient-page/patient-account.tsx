import { useInvoicesOfPatient, usePlansOfPatient } from '../api/account.js';
import { usePackagesOfPatient } from '../api/patient-packages.js';
import { PlanTable } from '../patients/plan-table.js';
import { ServiceProgress } from '../patients/service-progress.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { AmountsDue } from './amounts-due.js';
import type { PatientMe } from './patient-me.js';
import classes from './patient-page.module.css';
import { PatientPayments } from './patient-payments.js';
import { PatientReceipts } from './patient-receipts.js';

type Props = { readonly me: PatientMe };

export function PatientAccount({ me }: Props) {
  const packages = usePackagesOfPatient(me.patientId);
  const plans = usePlansOfPatient(me.patientId);
  const invoices = useInvoicesOfPatient(me.patientId);
  return (
    <div className={classes.cards}>
      <Panel title="To pay">
        <QueryView query={invoices}>
          {(found) => (
            <QueryView query={plans}>
              {(plan) => (
                <AmountsDue
                  invoices={found.data}
                  plans={plan}
                  today={me.clinic.today}
                  clinicPhone={me.clinic.phone}
                />
              )}
            </QueryView>
          )}
        </QueryView>
      </Panel>
      <Panel title="Your visits">
        <QueryView query={packages}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title="No package yet" />
            ) : (
              <div className={classes.cards}>
                {found.flatMap((sold) =>
                  sold.services.map((service) => (
                    <ServiceProgress key={`${sold.id} ${service.serviceId}`} service={service} />
                  )),
                )}
              </div>
            )
          }
        </QueryView>
      </Panel>
      {(plans.data ?? []).map((plan) => (
        <Panel key={plan.id} title="Your payment plan">
          <PlanTable plan={plan} today={me.clinic.today} />
        </Panel>
      ))}
      <PatientReceipts patientId={me.patientId} />
      <PatientPayments patientId={me.patientId} />
    </div>
  );
}
