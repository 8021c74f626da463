import type { PriceVersion } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { Money } from '../ui/money.js';
import { Panel } from '../ui/panel.js';
import type { QuoteForm } from './quote-form.js';
import classes from './desk-page.module.css';

type Props = { readonly form: QuoteForm; readonly prices: PriceVersion };
type CareRow = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly feeCents: number;
};

export function PrescribedCare({ form, prices }: Props) {
  const rows = careRows(form, prices);
  const template = prices.packages.find((each) => each.id === form.packageId);
  return (
    <Panel title="Prescribed care">
      {template !== undefined && <p className={classes.hint}>{template.name}</p>}
      {rows.length === 0 ? (
        <p className={classes.hint}>The services of the template appear here.</p>
      ) : (
        <DataTable
          label="Prescribed care"
          keepsColumns
          rows={rows}
          keyOf={(row) => row.key}
          columns={[
            { title: 'Service', cell: (row) => row.name },
            { title: 'Count', align: 'end', cell: (row) => row.count },
            { title: 'Fee', align: 'end', cell: (row) => <Money cents={row.feeCents} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function careRows(form: QuoteForm, prices: PriceVersion): readonly CareRow[] {
  const services = new Map(prices.services.map((each) => [each.id, each]));
  const chosen = prices.packages.find((each) => each.id === form.packageId);
  const parts = [
    ...(chosen?.components ?? []).map((each) => ({
      key: `package ${each.serviceId}`,
      serviceId: each.serviceId,
      count: each.sessionCount,
    })),
    ...form.singles.map((each) => ({
      key: `single ${each.serviceId}`,
      serviceId: each.serviceId,
      count: each.quantity,
    })),
  ];
  return parts.flatMap(({ key, serviceId, count }) => {
    const service = services.get(serviceId);
    return service === undefined
      ? []
      : [{ key, name: service.name, count, feeCents: service.standardFeeCents }];
  });
}
