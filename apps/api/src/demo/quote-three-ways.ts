import { addMonths, localDate } from '#calendar';

import type { CreateQuoteRequest } from '../quotes/quote.request.js';
import type { QuoteOptionResponse } from '../quotes/quote-option.response.js';
import type { QuoteResponse } from '../quotes/quote.response.js';
import type { ApiClient } from './api-client.js';
import type { Cast } from './cast.js';
import type { Prices } from './publish-prices.js';
import { usd, usDateShort, type Terminal } from './terminal.js';

const TITLES: Readonly<Record<string, string>> = {
  pay_per_visit: 'pay per visit',
  installments: 'deposit + installments',
  prepay: 'prepay',
};
const PLAN = { depositCents: 79_500, installmentCount: 3 };

/** The desk prices the care in three ways. */
export async function quoteThreeWays(
  desk: ApiClient,
  cast: Cast,
  prices: Prices,
  terminal: Terminal,
): Promise<QuoteResponse> {
  const request: CreateQuoteRequest = {
    patientId: cast.patientId,
    providerId: cast.providerId,
    payerKind: 'self_pay',
    diagnosisCodes: ['M51.26'],
    packageId: prices.packageId,
    lines: [],
    discountPolicyIds: [],
    plan: { ...PLAN, frequency: 'monthly', firstDueOn: addMonths(localDate(cast.today), 1) },
  };
  const quote = await desk.post<QuoteResponse>('/v1/quotes', request);
  terminal.heading(`The desk quotes three ways to pay: ${quote.number}`);
  compare(quote, terminal);
  terminal.line();
  terminal.say(
    'The plan costs what prepaying costs: a lower price for paying at once would be a finance charge for ' +
      'everybody who takes the plan (12 CFR 1026.4(b)(9)), whatever the number of payments.',
  );
  explain(quote, terminal);
  return quote;
}

function compare({ options }: QuoteResponse, terminal: Terminal): void {
  const row = (title: string, cell: (option: QuoteOptionResponse) => string): readonly string[] => [
    title,
    ...options.map(cell),
  ];
  terminal.table(
    [{ title: '' }, ...options.map(({ kind }) => ({ title: TITLES[kind] ?? kind, align: 'right' as const }))],
    [
      row('standard fees', (option) => usd(option.standardCents)),
      row('savings', (option) => usd(option.discountCents)),
      row('total', (option) => usd(option.netCents)),
      row('', ({ cheapest }) => (cheapest ? 'lowest total' : '')),
      row('average per visit', (option) => usd(option.averagePerVisitCents)),
      row('HSA/FSA-eligible when delivered', (option) => usd(option.eligibleCents)),
      row('payments', paymentsOf),
      row('last payment', ({ lastPaymentOn }) => (lastPaymentOn ? usDateShort(lastPaymentOn) : 'last visit')),
      row('credit disclosure', ({ disclosure }) => disclosure.status),
    ],
  );
}

function paymentsOf({ schedule }: QuoteOptionResponse): string {
  if (schedule.length === 0) return 'at each visit';
  const later = schedule.filter(({ kind }) => kind === 'installment');
  const first = schedule.find(({ kind }) => kind === 'deposit');
  return first === undefined ? 'one, today' : `${usd(first.amountCents)} + ${String(later.length)}`;
}

/** Ways to pay whose lines have the same reasons are explained once. */
function explain({ options }: QuoteResponse, terminal: Terminal): void {
  const groups = Map.groupBy(options, ({ lines }) => JSON.stringify(lines));
  for (const same of groups.values()) {
    terminal.line();
    terminal.say(`Every cent of ${same.map(({ kind }) => `“${TITLES[kind] ?? kind}”`).join(' and ')}:`);
    for (const { name, billingCode, netCents, why } of same[0]?.lines ?? []) {
      terminal.amount(`  ${[name, billingCode].filter(Boolean).join(', ')}`, usd(netCents));
      terminal.because(why);
    }
  }
}
