import type { PriceVersionResponse } from '../catalog/price-version.response.js';
import type { CreatePriceVersionRequest } from '../catalog/price-version.request.js';
import type { IdResponse } from '../http/id.response.js';
import { DEMO_SERVICES } from '../seed/demo-clinic.js';
import type { ServicePageResponse } from '../services/service.response.js';
import type { ApiClient } from './api-client.js';
import { usd, type Terminal } from './terminal.js';

/** What a clinic charges for lumbar disc care, and the bundle it sells for 2,795.00 instead of 3,309.00. */
const CARE = [
  { service: DEMO_SERVICES.decompression, standardFeeCents: 12_500, sessionCount: 20 },
  { service: DEMO_SERVICES.therapy, standardFeeCents: 9_500, sessionCount: 6 },
  { service: DEMO_SERVICES.brace, standardFeeCents: 8_900, sessionCount: 1 },
  { service: DEMO_SERVICES.exam, standardFeeCents: 15_000, sessionCount: 1 },
] as const;
const BUNDLE = { name: 'Lumbar disc care', amountCents: 279_500 };

export type Prices = {
  readonly packageId: string;
  readonly decompression: string;
  readonly therapy: string;
  readonly brace: string;
  readonly exam: string;
};

/** The manager puts a price list in force from today. */
export async function publishPrices(manager: ApiClient, today: string, terminal: Terminal): Promise<Prices> {
  const { data: services } = await manager.get<ServicePageResponse>('/v1/services?limit=100');
  const idOf = (name: string): string => services.find((service) => service.name === name)?.id ?? name;
  const prices: CreatePriceVersionRequest = {
    label: 'Lumbar disc care',
    sessionRounding: 'cumulative',
    services: CARE.map(({ service, standardFeeCents }) => ({
      serviceId: idOf(service.name),
      standardFeeCents,
    })),
    packages: [
      {
        name: BUNDLE.name,
        components: CARE.map(({ service, sessionCount }) => ({
          serviceId: idOf(service.name),
          sessionCount,
        })),
        price: { mode: 'fixed', amountCents: BUNDLE.amountCents },
      },
    ],
    discounts: [],
  };
  const { id } = await manager.post<IdResponse>('/v1/price-versions', prices);
  await manager.post(`/v1/price-versions/${id}/publish`, { effectiveFrom: today });
  const version = await manager.get<PriceVersionResponse>('/v1/price-versions/current');
  showPrices(version, terminal);
  return {
    packageId: version.packages[0]?.id ?? '',
    decompression: idOf(DEMO_SERVICES.decompression.name),
    therapy: idOf(DEMO_SERVICES.therapy.name),
    brace: idOf(DEMO_SERVICES.brace.name),
    exam: idOf(DEMO_SERVICES.exam.name),
  };
}

function showPrices({ services, packages }: PriceVersionResponse, terminal: Terminal): void {
  terminal.heading('The manager publishes prices');
  terminal.table(
    [
      { title: 'service' },
      { title: 'code' },
      { title: 'standard fee', align: 'right' },
      { title: `in “${BUNDLE.name}”`, align: 'right' },
    ],
    services.map(({ id, name, billingCode, standardFeeCents }) => [
      name,
      billingCode ?? '',
      usd(standardFeeCents),
      String(packages[0]?.components.find(({ serviceId }) => serviceId === id)?.sessionCount ?? ''),
    ]),
  );
  terminal.line();
  terminal.say(`“${BUNDLE.name}” is sold for ${usd(packages[0]?.price.amountCents ?? Number.NaN)}.`);
}
