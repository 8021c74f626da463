import type { BalancesResponse, EntryPageResponse, EntryResponse } from '../ledger/ledger.response.js';
import type { PatientPackageResponse } from '../packages/patient-package.response.js';
import type { ApiClient } from './api-client.js';
import { usd, type Terminal } from './terminal.js';

const KINDS: Readonly<Record<string, string>> = {
  invoice_issued: 'invoice issued',
  payment_received: 'payment received',
  visit_recorded: 'visit recorded',
};

/** The books behind the story: every posting takes from one account and gives to another. */
export async function showLedger(
  desk: ApiClient,
  patientPackageId: string,
  terminal: Terminal,
): Promise<void> {
  const query = `patientPackageId=${patientPackageId}`;
  const { data: entries } = await desk.get<EntryPageResponse>(`/v1/ledger/entries?limit=100&${query}`);
  const { balances } = await desk.get<BalancesResponse>(`/v1/ledger/balances?${query}`);
  const sold = await desk.get<PatientPackageResponse>(`/v1/patient-packages/${patientPackageId}`);
  terminal.heading('The ledger has followed every step');
  terminal.table(
    [{ title: 'entry' }, { title: 'from' }, { title: 'to' }, { title: 'amount', align: 'right' }],
    entries.toReversed().flatMap(toRows),
  );
  terminal.line();
  showBalances(balances, terminal);
  terminal.line();
  terminal.say(
    `Revenue less discounts is ${usd(sold.deliveredCents)}: the care that was given. ` +
      `Unearned is ${usd(sold.unearnedCents)}: paid for, and still owed to the patient in care.`,
  );
}

/** Postings of one entry between the same accounts are added up: a visit has two for each session. */
function toRows({ kind, postings }: EntryResponse): readonly (readonly string[])[] {
  const pairs = Map.groupBy(postings, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].map((same, index) => [
    index === 0 ? (KINDS[kind] ?? kind) : '',
    same[0]?.from ?? '',
    same[0]?.to ?? '',
    usd(same.reduce((sum, { amountCents }) => sum + amountCents, 0)),
  ]);
}

function showBalances(balances: BalancesResponse['balances'], terminal: Terminal): void {
  const debits = balances.filter(({ cents }) => cents > 0);
  const credits = balances.filter(({ cents }) => cents < 0);
  const total = (side: typeof balances): string =>
    usd(side.reduce((sum, { cents }) => sum + Math.abs(cents), 0));
  terminal.table(
    [{ title: 'account' }, { title: 'debit', align: 'right' }, { title: 'credit', align: 'right' }],
    [
      ...balances.map(({ account, cents }) => [
        account,
        cents >= 0 ? usd(cents) : '',
        cents < 0 ? usd(-cents) : '',
      ]),
      ['total', total(debits), total(credits)],
    ],
    'total',
  );
}
