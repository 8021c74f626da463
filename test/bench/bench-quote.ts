import { addDays, type LocalDate } from '#calendar';

import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { Api } from '../support/api.js';
import {
  DISCOUNT,
  PACKAGE,
  PACKAGE_SESSIONS,
  SERVICE_KEYS,
  SERVICES,
  SINGLES,
  type ServiceKey,
} from './price-list.js';

/** Publishes the price list and answers the request that is repeated: six lines, three ways to pay. */
export async function prepareQuote(api: Api): Promise<CreateQuoteRequest> {
  const ids = await createServices(api);
  const { clinic } = await api.get<{ clinic: { today: LocalDate } }>('/v1/me');
  const idOf = (key: ServiceKey): string => ids.get(key) ?? '';
  const { ratePpm, ...discount } = DISCOUNT;
  const version = await api.publishPrices(
    {
      label: 'Bench prices',
      sessionRounding: 'earliest',
      services: SERVICE_KEYS.map((key) => ({
        serviceId: idOf(key),
        standardFeeCents: SERVICES[key].standardFeeCents,
      })),
      packages: [
        {
          name: PACKAGE.name,
          components: PACKAGE_SESSIONS.map(([key, sessionCount]) => ({ serviceId: idOf(key), sessionCount })),
          price: { mode: 'fixed', amountCents: PACKAGE.amountCents },
        },
      ],
      discounts: [{ ...discount, options: [...discount.options], effect: { kind: 'percent', ratePpm } }],
    },
    clinic.today,
  );
  return {
    patientId: await api.createPatient(),
    providerId: await api.createProvider(),
    diagnosisCodes: ['M51.26'],
    payerKind: 'self_pay',
    packageId: version.packages[0]?.id ?? '',
    lines: SINGLES.map(([key, quantity]) => ({ serviceId: idOf(key), quantity })),
    discountPolicyIds: version.discounts.map(({ id }) => id),
    plan: {
      depositCents: 50_000,
      installmentCount: 12,
      frequency: 'monthly',
      firstDueOn: addDays(clinic.today, 30),
    },
  };
}

async function createServices(api: Api): Promise<ReadonlyMap<ServiceKey, string>> {
  const ids = new Map<ServiceKey, string>();
  for (const key of SERVICE_KEYS) {
    const { name, billingCode } = SERVICES[key];
    const service = { name, billingCode, kind: 'service', eligibilityClass: 'MED' } as const;
    ids.set(key, await api.createService(service));
  }
  return ids;
}
