import type { CreatePriceVersionRequest } from '../../apps/api/src/catalog/price-version.request.js';
import type { PriceVersionResponse } from '../../apps/api/src/catalog/price-version.response.js';
import type { CreateServiceRequest } from '../../apps/api/src/services/service.request.js';
import type { Api } from './api.js';

type PricedService = Partial<CreateServiceRequest> & { readonly standardFeeCents: number };
type Components = Readonly<Record<string, number>>;
type PackageSpec = {
  readonly components: Components;
  readonly price: CreatePriceVersionRequest['packages'][number]['price'];
};

type PriceSpec<Name extends string> = {
  readonly effectiveFrom: string;
  readonly sessionRounding?: 'earliest' | 'cumulative';
  readonly services: Readonly<Record<Name, PricedService>>;
  readonly packages?: Readonly<Record<string, PackageSpec>>;
  readonly discounts?: CreatePriceVersionRequest['discounts'];
};

export type Prices<Name extends string> = {
  readonly version: PriceVersionResponse;
  /** Ids by the names the test gave. */
  readonly services: Readonly<Record<Name, string>>;
  readonly packageId: (name: string) => string;
  readonly discountId: (name: string) => string;
};

/** Publishes a price list written in names instead of ids. */
export async function publishPrices<Name extends string>(
  api: Api,
  spec: PriceSpec<Name>,
): Promise<Prices<Name>> {
  const ids = new Map<string, string>();
  const named = Object.entries<PricedService>(spec.services);
  for (const [name, { standardFeeCents: _, ...service }] of named) {
    ids.set(name, await api.createService({ name, kind: 'service', eligibilityClass: 'MED', ...service }));
  }
  const idOf = (name: string): string => ids.get(name) ?? `no service ${name}`;
  const version = await api.publishPrices(
    {
      label: 'Test prices',
      sessionRounding: spec.sessionRounding ?? 'earliest',
      services: named.map(([name, { standardFeeCents }]) => ({ serviceId: idOf(name), standardFeeCents })),
      packages: Object.entries(spec.packages ?? {}).map(([name, { components, price }]) => ({
        name,
        price,
        components: Object.entries(components).map(([service, sessionCount]) => ({
          serviceId: idOf(service),
          sessionCount,
        })),
      })),
      discounts: spec.discounts ?? [],
    },
    spec.effectiveFrom,
  );
  const find = (list: readonly { readonly id: string; readonly name: string }[], name: string): string =>
    list.find((item) => item.name === name)?.id ?? `no ${name}`;
  return {
    version,
    services: Object.fromEntries(ids) as Record<Name, string>,
    packageId: (name) => find(version.packages, name),
    discountId: (name) => find(version.discounts, name),
  };
}
