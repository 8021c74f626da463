import { Link } from 'react-router';
import { usePackagesOfPatient } from '../api/patient-packages.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { PackageCard } from './package-card.js';

type Props = { readonly patientId: string };

export function PackagesPanel({ patientId }: Props) {
  const packages = usePackagesOfPatient(patientId);
  return (
    <Panel title="Packages">
      <QueryView query={packages}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title="No package yet"
              action={<Link to={`/desk?patient=${patientId}`}>Make a quote</Link>}
            >
              A package is sold when the patient accepts a quote.
            </EmptyState>
          ) : (
            found.map((each) => <PackageCard key={each.id} sold={each} />)
          )
        }
      </QueryView>
    </Panel>
  );
}
