import { localDate } from '#calendar';
import type { QuoteInput, QuoteLine, QuoteOption, QuoteScheduleRow } from '#documents';
import { cents, multiplyCents, ratePpm, subtractCents } from '#money';

import { aReceiptInput } from './receipt-input.js';

type Service = {
  readonly name: string;
  readonly code: string;
  readonly quantity: number;
  readonly unit: number;
};

const DECOMPRESSION: Service = {
  name: 'Spinal decompression session',
  code: 'S9090',
  quantity: 20,
  unit: 12_500,
};
const THERAPY: Service = { name: 'Physical therapy visit', code: '97110', quantity: 6, unit: 9_500 };
const BRACE: Service = { name: 'Lumbar brace', code: 'L0625', quantity: 1, unit: 8_900 };
const EXAM: Service = { name: 'New patient exam', code: '99203', quantity: 1, unit: 15_000 };

type Steps = { readonly net: number; readonly values: readonly (readonly [value: number, count: number])[] };

/** The package price of a line, and after it what paying in full takes off. */
function line(service: Service, packageNet: number, { net, values }: Steps): QuoteLine {
  const unitCents = cents(service.unit);
  const standardCents = multiplyCents(unitCents, service.quantity);
  const packageCents = subtractCents(standardCents, cents(packageNet));
  const inFullCents = subtractCents(cents(packageNet), cents(net));
  return {
    name: service.name,
    billingCode: service.code,
    quantity: service.quantity,
    unitCents,
    standardCents,
    adjustments: [
      ...(packageCents > 0 ? [{ name: 'Package price', amountCents: packageCents }] : []),
      ...(inFullCents > 0
        ? [{ name: 'Paid in full', amountCents: inFullCents, ratePpm: ratePpm(50_000) }]
        : []),
    ],
    netCents: cents(net),
    sessionValues: values.map(([value, count]) => ({ valueCents: cents(value), count })),
    why: [`The standard fee is the price of one, times ${service.quantity}.`],
  };
}

const once = (amount: number): Steps => ({ net: amount, values: [[amount, 1]] });

const common = {
  standardCents: cents(330_900),
  visitCount: 20,
  disclosure: { status: 'none', reasons: [], implicitFinanceChargeCents: cents(0) },
  cheapest: false,
} as const;

export const payPerVisitOption: QuoteOption = {
  ...common,
  kind: 'pay_per_visit',
  netCents: cents(330_900),
  averagePerVisitCents: cents(16_545),
  eligibleCents: cents(330_900),
  lines: [
    line(DECOMPRESSION, 250_000, { net: 250_000, values: [[12_500, 20]] }),
    line(THERAPY, 57_000, { net: 57_000, values: [[9_500, 6]] }),
    line(BRACE, 8_900, once(8_900)),
    line(EXAM, 15_000, once(15_000)),
  ],
  schedule: [],
};

const PAYMENTS: readonly (readonly [dueOn: string, collectOn: string, amount: number])[] = [
  ['2026-03-05', '2026-03-05', 39_500],
  ['2026-04-05', '2026-04-06', 40_000],
  ['2026-05-05', '2026-05-05', 40_000],
  ['2026-06-05', '2026-06-05', 40_000],
  ['2026-07-05', '2026-07-06', 40_000],
  ['2026-08-05', '2026-08-05', 40_000],
  ['2026-09-05', '2026-09-08', 40_000],
];

/** A bundle of 3,309.00 sold for 2,795.00, its price split by standard fees to the cent. */
export const installmentsOption: QuoteOption = {
  ...common,
  kind: 'installments',
  netCents: cents(279_500),
  averagePerVisitCents: cents(13_975),
  eligibleCents: cents(279_500),
  lines: [
    line(DECOMPRESSION, 211_166, {
      net: 211_166,
      values: [
        [10_558, 14],
        [10_559, 6],
      ],
    }),
    line(THERAPY, 48_146, {
      net: 48_146,
      values: [
        [8_024, 4],
        [8_025, 2],
      ],
    }),
    line(BRACE, 7_518, once(7_518)),
    line(EXAM, 12_670, once(12_670)),
  ],
  schedule: PAYMENTS.map(([dueOn, collectOn, amount], sequence): QuoteScheduleRow => ({
    sequence,
    kind: sequence === 0 ? 'deposit' : 'installment',
    dueOn: localDate(dueOn),
    collectOn: localDate(collectOn),
    amountCents: cents(amount),
  })),
  lastPaymentOn: localDate('2026-09-05'),
  disclosure: {
    status: 'required',
    reasons: ['MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'],
    implicitFinanceChargeCents: cents(13_975),
  },
};

/** The same bundle, 5% less on each line when it is paid at once. */
export const prepayOption: QuoteOption = {
  ...common,
  kind: 'prepay',
  netCents: cents(265_525),
  averagePerVisitCents: cents(13_276),
  eligibleCents: cents(265_525),
  lines: [
    line(DECOMPRESSION, 211_166, {
      net: 200_608,
      values: [
        [10_030, 12],
        [10_031, 8],
      ],
    }),
    line(THERAPY, 48_146, {
      net: 45_739,
      values: [
        [7_623, 5],
        [7_624, 1],
      ],
    }),
    line(BRACE, 7_518, once(7_142)),
    line(EXAM, 12_670, once(12_036)),
  ],
  schedule: [
    {
      sequence: 0,
      kind: 'deposit',
      dueOn: localDate('2026-03-05'),
      collectOn: localDate('2026-03-05'),
      amountCents: cents(265_525),
    },
  ],
  lastPaymentOn: localDate('2026-03-05'),
  cheapest: true,
};

export const aQuoteInput = (overrides: Partial<QuoteInput> = {}): QuoteInput => {
  const { clinic, provider, patientName } = aReceiptInput();
  return {
    number: 'Q-2026-000123-r2',
    revision: 2,
    issuedOn: localDate('2026-03-05'),
    expiresOn: localDate('2026-04-04'),
    clinic,
    provider,
    patientName,
    diagnosisCodes: ['M51.26', 'M54.16'],
    options: [payPerVisitOption, installmentsOption, prepayOption],
    ...overrides,
  };
};
