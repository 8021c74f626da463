import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { QuoteResponse } from '../quotes/quote.response.js';
import type { EligibilityResponse } from '../receipts/eligibility.response.js';
import type { ReceiptResponse } from '../receipts/receipt.response.js';
import type { ApiClient } from './api-client.js';
import type { Cast } from './cast.js';
import type { PaidAndTreated } from './pay-and-treat.js';
import { usd, usDate, usDateShort, type Terminal } from './terminal.js';

const FOLDER = 'out';

/** The quote, the deposit and the first receipt as PDFs, and what an FSA can be asked for. */
export async function handOutPapers(
  desk: ApiClient,
  cast: Cast,
  { quote, payments, visits }: PaidAndTreated & { readonly quote: QuoteResponse },
  terminal: Terminal,
): Promise<void> {
  const [payment] = payments;
  const [visit] = visits;
  if (!payment || !visit) throw new Error('Nothing was paid or nothing was done.');
  await mkdir(FOLDER, { recursive: true });
  const receipt = await desk.get<ReceiptResponse>(`/v1/receipts/${visit.receiptId}`);
  const papers = [
    { name: 'quote.pdf', title: `Quote ${quote.number}`, path: `/v1/quotes/${quote.id}.pdf` },
    {
      name: 'deposit.pdf',
      title: `Deposit statement, ${usd(payment.amountCents)}`,
      path: `/v1/payments/${payment.id}.pdf`,
    },
    {
      name: 'receipt.pdf',
      title: `Receipt ${receipt.number} of visit 1, ${usd(receipt.netCents)}`,
      path: `/v1/receipts/${receipt.id}.pdf`,
    },
  ];
  terminal.heading('The patient gets the papers');
  for (const { name, title, path } of papers) {
    const file = join(FOLDER, name);
    await writeFile(file, await desk.download(path));
    terminal.line(`${title.padEnd(44)}  ${file}`);
  }
  terminal.line();
  await showStatement(desk, cast, terminal);
}

/** An FSA pays for care when it is given, so prepaid sessions are not on it before their visit. */
async function showStatement(desk: ApiClient, cast: Cast, terminal: Terminal): Promise<void> {
  const year = cast.today.slice(0, 4);
  const statement = await desk.get<EligibilityResponse>(
    `/v1/patients/${cast.patientId}/eligibility?account=FSA&from=${year}-01-01&to=${year}-12-31`,
  );
  terminal.say(
    `FSA statement for ${usDate(statement.from)} to ${usDate(statement.to)}: delivered care only, each session at ` +
      'the value it was sold at.',
  );
  terminal.line();
  terminal.table(
    [
      { title: 'service' },
      { title: 'date of service' },
      { title: 'receipt' },
      { title: 'eligible' },
      { title: 'amount', align: 'right' },
    ],
    [
      ...statement.lines.map((line) => [
        line.name,
        usDateShort(line.dateOfService),
        line.receiptNumber,
        line.reason === undefined ? line.decision : `${line.decision}: ${line.reason}`,
        usd(line.netCents),
      ]),
      ['payable by the FSA', '', '', '', usd(statement.eligibleCents)],
    ],
    'total',
  );
}
