import { type DepositInput, depositView } from '#documents';
import { cents } from '#money';

import { renderDepositPdf } from '../../apps/api/src/documents/render-deposit-pdf.js';
import { aDepositInput, aPaymentOfAPlan, aPaymentOfAVisit } from './deposit-input.js';
import { outsideOf, overlaps, readPdf, textOf } from './read-pdf.js';

const render = (overrides: Partial<DepositInput> = {}): Promise<Buffer> =>
  renderDepositPdf(depositView(aDepositInput(overrides)));

describe('the paper of a payment as a PDF', () => {
  test('reads from the letterhead to the notes, and says that it is not a receipt', async () => {
    const { pages } = await readPdf(await render());
    expect(pages.map(textOf)).toEqual([
      [
        'Sample Spine Clinic, PLLC',
        '100 Example Avenue, Suite 2',
        'Denver, CO 80202',
        'Phone (303) 555-0100',
        'Deposit statement',
        'Not a receipt for services',
        'Patient',
        'Alex Sample',
        'Paid toward',
        'Lumbar disc, 8 weeks',
        'Invoice INV-2026-000041',
        'Statement',
        'Issued December 10, 2026',
        'Payment date',
        'Paid by',
        'Amount received',
        '12/10/2026',
        'HSA card',
        'Reference terminal 7, 004182',
        '$2,000.00',
        'What you have paid so far',
        'For services already provided',
        '$0.00',
        'Prepaid, not yet provided',
        '$2,000.00',
        'Paid so far',
        '$2,000.00',
        'Invoice INV-2026-000041',
        'Total',
        '$2,000.00',
        'Paid before',
        '$0.00',
        'This payment',
        '$2,000.00',
        'Balance',
        '$0.00',
        'This is not a receipt for services',
        'It shows money you paid, not care you were given. It is not proof of service and cannot be used for an FSA, HRA or HSA claim.',
        'You receive an itemized receipt for every visit, with its date and the value of its session. Use those receipts for claims.',
        'Amounts are as of December 10, 2026, when this payment was recorded. Later visits do not change this statement.',
        'Deposit statement, invoice INV-2026-000041 · Not a receipt for services · Sample Spine Clinic, PLLC',
        'Page 1 of 1',
      ].join('\n'),
    ]);
  });

  test('gives a claim nothing to be made with: no tax or provider number, no diagnosis, no date of service', async () => {
    const { pages } = await readPdf(await render());
    expect(pages.map(textOf).join('\n')).not.toMatch(/NPI|TIN|Diagnosis|Date of service|Provided by/);
  });

  test('shows what a payment of a plan is for', async () => {
    const { pages } = await readPdf(await render(aPaymentOfAPlan));
    const text = pages.map(textOf).join('\n');
    expect(text).toContain('05/05/2026\nBank transfer\n$400.00\nWhat you have paid so far');
    expect(text).toContain('For services already provided\n$838.50\nPrepaid, not yet provided\n$356.50');
    expect(text).toContain('Balance\n$1,600.00');
  });

  test('confirms the payment of a visit and points to its receipt', async () => {
    const { pages, title } = await readPdf(await render(aPaymentOfAVisit));
    const text = pages.map(textOf).join('\n');
    expect(title).toBe('Payment confirmation, invoice INV-2026-000003');
    expect(text).toContain('Payment confirmation\nNot a receipt for services');
    expect(text).toContain('For an FSA, HRA or HSA claim, use the itemized receipt of the visit.');
    expect(text).not.toMatch(/Prepaid|Deposit/);
  });

  test('tells a screen reader its title, its language and its tables', async () => {
    const { title, language, createdAt, tags } = await readPdf(await render());
    expect({ title, language, createdAt }).toEqual({
      title: 'Deposit statement, invoice INV-2026-000041',
      language: 'en-US',
      createdAt: 'D:20261210120000Z',
    });
    const sum = ['H2', 'Table', 'TR', 'TH', 'TD', 'TR', 'TH', 'TD', 'TR', 'TH', 'TD'];
    expect(tags[0]?.join(' ')).toContain(
      ['Table', 'TR', 'TH', 'TH', 'TH', 'TR', 'TH', 'TD', 'TD', ...sum].join(' '),
    );
    expect(tags[0]?.slice(-4)).toEqual(['H2', 'P', 'P', 'P']);
  });

  test('has the same bytes each time, and other bytes when the view is another', async () => {
    const first = await render();
    await render({ patientName: 'Nguyễn Thị Hồng Ánh' });
    expect((await render()).equals(first)).toBe(true);
    expect((await render({ patientName: 'Alex Samples' })).equals(first)).toBe(false);
  });

  test('wraps long names and sets long amounts smaller, and loses nothing', async () => {
    const amount = cents(123_456_789_012);
    const patientName = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)} Hubert`;
    const packageName = 'Lumbar disc with decompression, therapy and a brace, '.repeat(4).trim();
    const reference = 'W'.repeat(80);
    const { invoice, payment } = aDepositInput();
    const { pages } = await readPdf(
      await render({
        patientName,
        packageName,
        invoice: { ...invoice, totalCents: amount, paidCents: amount },
        payment: { ...payment, amountCents: amount, reference },
        prepaidCents: amount,
      }),
    );
    const all = pages.map(textOf).join('').replace(/\s/g, '');
    for (const text of [patientName, packageName, reference, '$1,234,567,890.12']) {
      expect(all).toContain(text.replace(/\s/g, ''));
    }
    expect(pages.flatMap(overlaps)).toEqual([]);
    expect(pages.flatMap(outsideOf)).toEqual([]);
  });
});
