import type { PricedService } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Money } from '../ui/money.js';
import { Panel } from '../ui/panel.js';
import { ELIGIBILITY_TITLES } from '../ui/words.js';

type Props = { readonly services: readonly PricedService[] };

export function PricedServices({ services }: Props) {
  return (
    <Panel title="Services and standard fees">
      {services.length === 0 ? (
        <EmptyState title="No service is priced" />
      ) : (
        <DataTable
          label="Services and standard fees"
          rows={services}
          keyOf={(service) => service.id}
          columns={[
            { title: 'Service', cell: (service) => service.name },
            { title: 'Code', cell: (service) => service.billingCode ?? '' },
            { title: 'Kind', cell: (service) => (service.kind === 'goods' ? 'Goods' : 'Service') },
            {
              title: 'HSA/FSA',
              cell: ({ eligibilityClass }) => ELIGIBILITY_TITLES[eligibilityClass],
            },
            {
              title: 'Standard fee',
              align: 'end',
              cell: (service) => <Money cents={service.standardFeeCents} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
