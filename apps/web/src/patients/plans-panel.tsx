import { usePlansOfPatient } from '../api/account.js';
import type { Plan } from '../api/types.js';
import { Panel } from '../ui/panel.js';
import { PlanTable } from './plan-table.js';
import { useStaff } from '../ui/staff-context.js';

type Props = { readonly patientId: string };

/** Shown only to patients who have a plan; the other ways to pay have no schedule. */
export function PlansPanel({ patientId }: Props) {
  const plans = usePlansOfPatient(patientId);
  const { clinic } = useStaff();
  return (plans.data ?? []).map((plan: Plan) => (
    <Panel key={plan.id} title="Payment plan">
      <PlanTable plan={plan} today={clinic.today} />
    </Panel>
  ));
}
