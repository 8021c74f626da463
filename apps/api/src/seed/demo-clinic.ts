import { asId } from '#kernel';

import type { CreatePriceVersionRequest } from '../catalog/price-version.request.js';
import type { ClinicSettings } from '../database/clinic-settings.js';
import type { CreateServiceRequest } from '../services/service.request.js';
import { DEFAULT_POLICIES } from './default-policies.js';

/** A clinic to try the product with. Prices are of the order clinics publish; nobody in it exists. */
export const DEMO_CLINIC: ClinicSettings = {
  id: asId('0190a5b0-0000-7000-8000-000000000001'),
  name: 'Demo Spine & Physical Therapy',
  legalName: 'Demo Spine & Physical Therapy, PLLC',
  timeZone: 'America/Chicago',
  addressLines: ['100 Example Street, Suite 200', 'Springfield, IL 62701'],
  phone: '(555) 010-0100',
  npi: '1558598797',
  tin: '12-3456789',
  ...DEFAULT_POLICIES,
};

type DemoService = CreateServiceRequest & { readonly standardFeeCents: number };

const care = (name: string, billingCode: string, standardFeeCents: number): DemoService => ({
  name,
  billingCode,
  kind: 'service',
  eligibilityClass: 'MED',
  standardFeeCents,
});

export const DEMO_SERVICES = {
  decompression: care('Spinal decompression', 'S9090', 15_000),
  therapy: care('Physical therapy visit', '97110', 12_000),
  evaluation: care('Physical therapy evaluation', '97161', 17_500),
  exam: care('New patient exam', '99203', 12_500),
  adjustment: care('Chiropractic adjustment', '98941', 6_500),
  imaging: care('X-ray, low back, 2-3 views', '72100', 9_000),
  laser: care('Laser therapy', 'S8948', 5_000),
  massage: { ...care('Therapeutic massage, 30 minutes', '97124', 4_500), eligibilityClass: 'DUAL' },
  brace: { ...care('Lumbar brace', 'L0625', 8_900), kind: 'goods' },
} as const satisfies Readonly<Record<string, DemoService>>;

type ServiceKey = keyof typeof DEMO_SERVICES;

/** The demo price list, once the services have ids. */
export function demoPrices(idOf: (key: ServiceKey) => string): CreatePriceVersionRequest {
  const component = (key: ServiceKey, sessionCount: number) => ({ serviceId: idOf(key), sessionCount });
  const fixed = (amountCents: number) => ({ mode: 'fixed' as const, amountCents });
  const keys = Object.keys(DEMO_SERVICES) as ServiceKey[];
  return {
    label: 'Opening prices',
    sessionRounding: 'earliest',
    services: keys.map((key) => ({
      serviceId: idOf(key),
      standardFeeCents: DEMO_SERVICES[key].standardFeeCents,
    })),
    packages: [
      {
        name: 'Lumbar disc, 8 weeks: 20 decompression + 12 PT',
        components: [component('decompression', 20), component('therapy', 12)],
        price: fixed(360_000),
      },
      {
        name: 'Complete care: exam, brace, 20 decompression + 6 PT',
        components: [
          component('exam', 1),
          component('brace', 1),
          component('decompression', 20),
          component('therapy', 6),
        ],
        price: fixed(329_500),
      },
      { name: '12 decompression', components: [component('decompression', 12)], price: fixed(150_000) },
      { name: '24 decompression', components: [component('decompression', 24)], price: fixed(288_000) },
      {
        name: '12 adjustments',
        components: [component('adjustment', 12)],
        price: { mode: 'per_session', unitCents: 4_000 },
      },
      {
        name: '6 physical therapy, 10 % off',
        components: [component('therapy', 6)],
        price: { mode: 'percent_off', ratePpm: 100_000 },
      },
    ],
    discounts: [
      {
        name: 'Time-of-service reduction',
        reasonCode: 'TIME_OF_SERVICE',
        sequence: 10,
        effect: { kind: 'percent', ratePpm: 50_000 },
        options: ['pay_per_visit'],
      },
      {
        name: 'Paid in full at the start',
        reasonCode: 'PAID_IN_FULL',
        sequence: 20,
        effect: { kind: 'percent', ratePpm: 50_000 },
        options: ['prepay'],
      },
    ],
  };
}
