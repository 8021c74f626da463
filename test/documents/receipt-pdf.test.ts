import { type ReceiptInput, receiptView } from '#documents';
import { cents } from '#money';

import { renderReceiptPdf } from '../../apps/api/src/documents/render-receipt-pdf.js';
import { outsideOf, overlaps, readPdf, textOf } from './read-pdf.js';
import { aReceiptInput, aReceiptLine, receiptLines } from './receipt-input.js';

const render = (overrides: Partial<ReceiptInput> = {}): Promise<Buffer> =>
  renderReceiptPdf(receiptView(aReceiptInput(overrides)));

const allText = async (bytes: Buffer): Promise<string> => (await readPdf(bytes)).pages.map(textOf).join('\n');

/** Where a text is wrapped, or taken from two fonts, is not what is read. */
const letters = (text: string): string => text.replace(/\s/g, '');

describe('the receipt as a PDF', () => {
  test('reads from the letterhead to the notes, totals included', async () => {
    const text = await allText(await render());
    expect(text.split('\n')).toEqual([
      'Sample Spine Clinic, PLLC',
      '100 Example Avenue, Suite 2',
      'Denver, CO 80202',
      'Phone (303) 555-0100',
      'NPI 1234567893',
      'TIN 12-3456789',
      'Itemized receipt',
      'For services already provided',
      'Patient',
      'Alex Sample',
      'Provided by',
      'Robin Sample, DC',
      'Chiropractor, license CHR.0000001',
      'NPI 1000000004',
      'Statement',
      'Number R-2026-000041',
      'Issued December 14, 2026',
      'Date of',
      'service',
      'Service',
      'Standard',
      'charge',
      'Discount',
      'Net charge',
      'Patient paid',
      'HSA / FSA',
      '12/14/2026',
      'Spinal decompression session',
      'Code S9090 · Diagnosis M51.26',
      'Session 4 of 20, Lumbar disc, 8 weeks',
      '$125.00',
      '-$25.00',
      '$100.00',
      '$100.00',
      'Eligible',
      'Standard charges',
      '$125.00',
      'Discounts',
      '-$25.00',
      'Net charge',
      '$100.00',
      'Paid by insurance',
      'Not billed',
      'Paid toward these services',
      '$100.00',
      'Balance',
      '$0.00',
      'HSA / FSA eligible amount',
      '$100.00',
      'Visits left',
      'Spinal decompression session: 16 of 20',
      'These services have already been provided.',
      'For a visit from a prepaid package, the net charge is the value stored for that session when the package was sold. The values of all sessions',
      'add up to the package price exactly.',
      'Eligibility is decided by your plan administrator.',
      'Statement R-2026-000041 · Sample Spine Clinic, PLLC',
      'Page 1 of 1',
    ]);
  });

  test('tells a screen reader its title, its language and its tables', async () => {
    const { title, language, createdAt, tags } = await readPdf(await render());
    expect({ title, language, createdAt }).toEqual({
      title: 'Itemized receipt R-2026-000041',
      language: 'en-US',
      createdAt: 'D:20261214120000Z',
    });
    const table = ['Table', 'TR', 'TH', 'TH', 'TH', 'TH', 'TH', 'TH', 'TH', 'TR', 'TH', 'TD'];
    expect(tags[0]?.join(' ')).toContain(table.join(' '));
    expect(tags[0]?.slice(0, 6)).toEqual(['Root', 'Document', 'P', 'P', 'H1', 'P']);
  });

  test('has the same bytes each time, whatever was printed in between', async () => {
    const first = await render();
    await render({ patientName: 'Non\u00A0breaking Soft\u00ADhyphen office ﬂuff', lines: receiptLines(60) });
    expect((await render()).equals(first)).toBe(true);
  });

  test('has other bytes when the view is another', async () => {
    expect((await render({ issuedOn: aReceiptLine().dateOfService })).equals(await render())).toBe(true);
    expect((await render({ patientName: 'Alex Samples' })).equals(await render())).toBe(false);
  });

  test('goes on over pages with 60 lines: each line once, the head on each page', async () => {
    const lines = receiptLines(60);
    const { pages } = await readPdf(await render({ lines }));
    expect(pages).toHaveLength(5);
    const texts = pages.map(textOf);
    texts.slice(0, 4).forEach((text, index) => {
      expect(text).toContain('Date of\nservice\nService\nStandard\ncharge\nDiscount');
      expect(text).toContain(`Page ${index + 1} of 5`);
    });
    const all = texts.join('\n');
    for (let n = 1; n <= 60; n += 1) expect(all.split(`Session ${n} of 60,`)).toHaveLength(2);
    // 1.01 + 2.02 + … + 60.60 = 1.01 × 60 × 61 / 2
    expect(texts[4]).toContain('Net charge\n$1,848.30');
    expect(pages.flatMap(overlaps)).toEqual([]);
    expect(pages.flatMap(outsideOf)).toEqual([]);
  });

  test.each([
    ['Spanish', 'María José Peña Ibáñez'],
    ['Vietnamese', 'Nguyễn Thị Hồng Ánh'],
    ['Czech, Polish, Hungarian and Turkish', 'Šťastný Łukasz Őry Işık'],
    ['written with separate accents', 'Jose\u0301 Nun\u0303ez'],
  ])('prints a name as it is spelled: %s', async (_language, patientName) => {
    const text = letters(await allText(await render({ patientName })));
    expect(text).toContain(letters(`Patient ${patientName.normalize('NFC')} Provided by`));
  });

  test('prints the signs that its words need', async () => {
    const signs = '“Curly” ‘quotes’ — dash – § ¿qué? ¡sí! € · • ñ á';
    expect(letters(await allText(await render({ patientName: signs })))).toContain(letters(signs));
  });

  test('wraps long names and sets long amounts smaller, and loses nothing', async () => {
    const legalName = `${'Interdisciplinary Center for Non-Surgical Spinal Decompression and '.repeat(3)}Care, PLLC`;
    const patientName = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)} Hubert`;
    const description = 'Supervised decompression of the lumbar region '.repeat(4).trim();
    const amount = cents(123_456_789_012);
    const input = aReceiptInput();
    const { pages } = await readPdf(
      await render({
        clinic: {
          ...input.clinic,
          legalName,
          addressLines: [
            '12345 North-Northwest Professional Medical Plaza Boulevard, Building Forty-Seven, Suite 9',
          ],
        },
        provider: { ...input.provider, name: 'Bartholomew-Maximiliano Featherstonehaugh-Cholmondeley' },
        patientName,
        lines: [
          aReceiptLine({
            description,
            diagnosisCodes: ['M51.26', 'M54.16', 'M48.061', 'M99.03', 'M62.830', 'S33.5XXA'],
            standardCents: amount,
            netCents: amount,
            paidCents: amount,
          }),
        ],
      }),
    );
    const all = letters(pages.map(textOf).join(''));
    for (const text of [legalName, patientName, description, '$1,234,567,890.12']) {
      expect(all).toContain(letters(text));
    }
    expect(pages.flatMap(overlaps)).toEqual([]);
    expect(pages.flatMap(outsideOf)).toEqual([]);
  });
});
