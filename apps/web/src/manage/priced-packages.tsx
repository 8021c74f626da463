import { cents, formatPpm, formatUsd, ratePpm } from '#money';
import type { PackagePrice, PricedPackage, PriceVersion } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import classes from './price-document.module.css';

type Props = { readonly version: PriceVersion };

export function PricedPackages({ version }: Props) {
  const names = new Map(version.services.map((each) => [each.id, each.name]));
  return (
    <Panel title="Packages">
      {version.packages.length === 0 ? (
        <EmptyState title="No package is offered" />
      ) : (
        <DataTable
          label="Packages"
          rows={version.packages}
          keyOf={(offer) => offer.id}
          columns={[
            { title: 'Package', cell: (offer) => offer.name },
            { title: 'Holds', cell: (offer) => <Components offer={offer} names={names} /> },
            { title: 'Price', align: 'end', cell: (offer) => priceText(offer.price) },
          ]}
        />
      )}
    </Panel>
  );
}

type ComponentsProps = { readonly offer: PricedPackage; readonly names: ReadonlyMap<string, string> };

function Components({ offer, names }: ComponentsProps) {
  return (
    <ul className={classes.components}>
      {offer.components.map((each) => (
        <li key={each.serviceId}>
          {each.sessionCount} × {names.get(each.serviceId) ?? 'a service no longer priced'}
        </li>
      ))}
    </ul>
  );
}

function priceText({ amountCents, unitCents, ratePpm: rate }: PackagePrice): string {
  if (amountCents !== undefined) return formatUsd(cents(amountCents));
  if (unitCents !== undefined) return `${formatUsd(cents(unitCents))} a session`;
  return rate === undefined ? '' : `${formatPpm(ratePpm(rate))} off the standard fees`;
}
