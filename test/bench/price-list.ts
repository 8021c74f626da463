/** What the bench clinic sells: a package of four services, two single ones, a discount for each way to pay. */
export const SERVICES = {
  decompression: { name: 'Spinal decompression', billingCode: 'S9090', standardFeeCents: 15_000 },
  therapy: { name: 'Physical therapy visit', billingCode: '97110', standardFeeCents: 12_000 },
  exam: { name: 'New patient exam', billingCode: '99203', standardFeeCents: 12_500 },
  imaging: { name: 'X-ray, low back', billingCode: '72100', standardFeeCents: 9_000 },
  laser: { name: 'Laser therapy', billingCode: 'S8948', standardFeeCents: 5_000 },
  massage: { name: 'Therapeutic massage', billingCode: '97124', standardFeeCents: 4_500 },
} as const;

export type ServiceKey = keyof typeof SERVICES;

export const SERVICE_KEYS = Object.keys(SERVICES) as ServiceKey[];

export const PACKAGE = {
  name: 'Lumbar disc care',
  amountCents: 360_000,
  sessions: { exam: 1, imaging: 1, decompression: 20, therapy: 12 },
} as const satisfies { sessions: Partial<Record<ServiceKey, number>>; name: string; amountCents: number };

export const PACKAGE_SESSIONS = Object.entries(PACKAGE.sessions) as [ServiceKey, number][];

/** Bought beside the package; together with it a quote has six lines. */
export const SINGLES: readonly (readonly [ServiceKey, number])[] = [
  ['laser', 6],
  ['massage', 4],
];

export const DISCOUNT = {
  name: 'Paid at the time of service',
  reasonCode: 'TIME_OF_SERVICE',
  sequence: 10,
  ratePpm: 50_000,
  options: ['pay_per_visit', 'prepay'],
} as const;
