import { type QuoteInput, quoteView } from '#documents';

import { renderQuotePdf } from '../../apps/api/src/documents/render-quote-pdf.js';
import { aQuoteInput, installmentsOption, payPerVisitOption } from './quote-input.js';
import { outsideOf, overlaps, readPdf, textOf } from './read-pdf.js';

const render = (overrides: Partial<QuoteInput> = {}): Promise<Buffer> =>
  renderQuotePdf(quoteView(aQuoteInput(overrides)));

describe('the quote as a PDF', () => {
  test('compares the ways to pay on the first page, row by row', async () => {
    const [page = []] = (await readPdf(await render())).pages;
    const text = textOf(page);
    const rows = [
      'Pay per visit\nDeposit and payments\nPay in full',
      'Total\n$3,309.00\n$2,795.00\n$2,655.25\nLowest total',
      'Standard fee\n$3,309.00\n$3,309.00\n$3,309.00',
      'You save\n$0.00\n$514.00\n$653.75',
      'Average per visit\n$165.45 over 20 visits\n$139.75 over 20 visits\n$132.76 over 20 visits',
      'HSA / FSA eligible part\n$3,309.00\n$2,795.00\n$2,655.25',
      'Payments\nEach visit is paid on its day\nDeposit of $395.00 on 03/05/2026\n6 payments of $400.00,',
      'Last payment\nWith the last visit\nSeptember 5, 2026\nMarch 5, 2026',
      'Credit disclosure\nNone needed\nMore than four payments: federal',
      'This quote is not a bill. You can accept it through April 4, 2026.',
      'Eligibility is decided by your plan administrator.',
      'Page 1 of 4',
    ];
    const places = rows.map((row) => text.indexOf(row));
    expect(rows.filter((_row, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((first, second) => first - second));
  });

  test('explains each way to pay on its own page, to the cent and to the day', async () => {
    const { pages } = await readPdf(await render());
    const [, perVisit = '', plan = '', inFull = ''] = pages.map(textOf);
    expect(perVisit).toContain('Pay per visit: line by line');
    expect(plan).toContain('Package price: -$388.34\nValue of a session: 14 at $105.58, 6 at $105.59');
    expect(plan).toContain('Total\n$3,309.00\n-$514.00\n$2,795.00');
    expect(plan).toContain('Payment 6\nSeptember 5, 2026\nSeptember 8, 2026\n$400.00');
    expect(inFull).toContain('Paid in full (5%): -$105.58');
    expect(inFull).toContain('Total\n$3,309.00\n-$653.75\n$2,655.25');
    expect(inFull).not.toContain('Payment dates');
    expect(pages.flatMap(overlaps)).toEqual([]);
    expect(pages.flatMap(outsideOf)).toEqual([]);
  });

  test('has the same bytes each time', async () => {
    expect((await render()).equals(await render())).toBe(true);
  });

  test('shows two ways to pay when only two are offered', async () => {
    const { pages, title } = await readPdf(
      await render({ options: [payPerVisitOption, installmentsOption] }),
    );
    expect(title).toBe('Quote Q-2026-000123-r2');
    expect(pages).toHaveLength(3);
    expect(textOf(pages[0] ?? [])).not.toContain('Pay in full');
  });
});
