import { localDate } from '#calendar';
import { InvariantError } from '#kernel';
import { cents } from '#money';
import { type ReceiptEligibility, type ReceiptInput, type ReceiptLine, receiptView } from './index.js';

const aLine = (overrides: Partial<ReceiptLine> = {}): ReceiptLine => ({
  dateOfService: localDate('2026-12-14'),
  description: 'Spinal decompression session',
  diagnosisCodes: ['M51.26'],
  standardCents: cents(12_500),
  netCents: cents(10_000),
  paidCents: cents(10_000),
  eligibility: { decision: 'yes', amountCents: cents(10_000) },
  ...overrides,
});

const aReceipt = (overrides: Partial<ReceiptInput> = {}): ReceiptInput => ({
  statementNumber: 'R-2026-000041',
  issuedOn: localDate('2026-12-15'),
  clinic: {
    legalName: 'Sample Spine Clinic, PLLC',
    addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
    phone: '(303) 555-0100',
    npi: '1234567893',
    tin: '12-3456789',
  },
  provider: {
    name: 'Robin Sample',
    credential: 'DC',
    licenseType: 'Chiropractor',
    licenseNumber: 'CHR.0000001',
    npi: '1000000004',
  },
  patientName: 'María Peña Ibáñez',
  lines: [aLine()],
  insurancePaidCents: cents(0),
  visitsLeft: [],
  ...overrides,
});

describe('receiptView', () => {
  it('says who was treated, by whom, where, and when the paper was issued', () => {
    const view = receiptView(aReceipt());
    expect(view).toMatchObject({
      templateVersion: 'receipt-1',
      language: 'en-US',
      documentTitle: 'Itemized receipt R-2026-000041',
      issuedOn: '2026-12-15',
      heading: 'Itemized receipt',
      subheading: 'For services already provided',
      letterhead: {
        name: 'Sample Spine Clinic, PLLC',
        addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
        contactLines: ['Phone (303) 555-0100', 'NPI 1234567893', 'TIN 12-3456789'],
      },
      facts: [
        { heading: 'Patient', lines: ['María Peña Ibáñez'] },
        {
          heading: 'Provided by',
          lines: ['Robin Sample, DC', 'Chiropractor, license CHR.0000001', 'NPI 1000000004'],
        },
        { heading: 'Statement', lines: ['Number R-2026-000041', 'Issued December 15, 2026'] },
      ],
      footer: 'Statement R-2026-000041 · Sample Spine Clinic, PLLC',
    });
  });

  it('shows the stored value of a package session as its net charge, and says so', () => {
    const view = receiptView(
      aReceipt({
        lines: [
          aLine({
            billingCode: 'S9090',
            session: { packageName: 'Lumbar disc, 8 weeks', sequence: 4, sessionCount: 20 },
          }),
        ],
        visitsLeft: [{ description: 'Spinal decompression session', left: 16, sold: 20 }],
      }),
    );
    expect(view.lines).toEqual([
      {
        dateOfService: '12/14/2026',
        description: 'Spinal decompression session',
        details: ['Code S9090 · Diagnosis M51.26', 'Session 4 of 20, Lumbar disc, 8 weeks'],
        standardCharge: '$125.00',
        discount: '-$25.00',
        netCharge: '$100.00',
        patientPaid: '$100.00',
        eligibility: 'Eligible',
      },
    ]);
    expect(view.visitsLeft).toEqual(['Spinal decompression session: 16 of 20']);
    expect(view.notes).toEqual([
      'These services have already been provided.',
      'For a visit from a prepaid package, the net charge is the value stored for that session when the package was sold. ' +
        'The values of all sessions add up to the package price exactly.',
      'Eligibility is decided by your plan administrator.',
    ]);
  });

  it('leaves package words off a visit that was paid by itself', () => {
    // List 150.00, cash discount 30%: 150.00 - 45.00 = 105.00, and 105.00 is eligible.
    const line = aLine({
      standardCents: cents(15_000),
      netCents: cents(10_500),
      paidCents: cents(10_500),
      eligibility: { decision: 'yes', amountCents: cents(10_500) },
    });
    const view = receiptView(aReceipt({ lines: [line] }));
    expect(view.lines[0]).toMatchObject({
      standardCharge: '$150.00',
      discount: '-$45.00',
      netCharge: '$105.00',
      details: ['Diagnosis M51.26'],
    });
    expect(view.notes).toEqual([
      'These services have already been provided.',
      'Eligibility is decided by your plan administrator.',
    ]);
  });

  it('adds the lines up: what was charged, paid, is open and is eligible', () => {
    const view = receiptView(
      aReceipt({
        lines: [
          aLine(),
          aLine({ description: 'Physical therapy visit', billingCode: '97110', paidCents: cents(4_000) }),
          aLine({
            description: 'Massage',
            standardCents: cents(8_000),
            netCents: cents(6_400),
            paidCents: cents(0),
            eligibility: { decision: 'hold', reason: 'LMN_REQUIRED' },
          }),
        ],
      }),
    );
    expect(view.totals).toEqual([
      { label: 'Standard charges', amount: '$330.00' },
      { label: 'Discounts', amount: '-$66.00' },
      { label: 'Net charge', amount: '$264.00' },
      { label: 'Paid by insurance', amount: 'Not billed' },
      { label: 'Paid toward these services', amount: '$140.00' },
    ]);
    expect(view.balance).toEqual({ label: 'Balance', amount: '$124.00' });
    expect(view.eligible).toEqual({ label: 'HSA / FSA eligible amount', amount: '$200.00' });
  });

  it('takes what insurance paid off the balance', () => {
    const view = receiptView(
      aReceipt({ lines: [aLine({ paidCents: cents(2_500) })], insurancePaidCents: cents(7_000) }),
    );
    expect(view.totals[3]).toEqual({ label: 'Paid by insurance', amount: '$70.00' });
    expect(view.balance.amount).toBe('$5.00');
  });

  const marks: readonly [ReceiptEligibility, string, string | undefined][] = [
    [{ decision: 'yes', amountCents: cents(10_000) }, 'Eligible', undefined],
    [{ decision: 'hold', reason: 'DX_MISSING' }, 'On hold', 'HSA / FSA: a diagnosis code is missing'],
    [
      { decision: 'hold', reason: 'LMN_REQUIRED' },
      'On hold',
      'HSA / FSA: a letter of medical necessity is needed',
    ],
    [
      { decision: 'hold', reason: 'LMN_EXPIRED' },
      'On hold',
      'HSA / FSA: the letter of medical necessity had expired by this date',
    ],
    [
      { decision: 'no', reason: 'GENERAL_HEALTH' },
      'Not eligible',
      'HSA / FSA: general health, not treatment of a condition',
    ],
    [{ decision: 'no', reason: 'ACCESS_FEE' }, 'Not eligible', 'HSA / FSA: a membership or access fee'],
    [{ decision: 'no', reason: 'FEE' }, 'Not eligible', 'HSA / FSA: a fee, not care'],
  ];
  it.each(marks)('marks %j as "%s" with its reason in words', (eligibility, mark, reason) => {
    const view = receiptView(aReceipt({ lines: [aLine({ eligibility })] }));
    expect(view.lines[0]?.eligibility).toBe(mark);
    expect(view.lines[0]?.details.at(1)).toBe(reason);
  });

  it('says when no diagnosis is on file and leaves out a code that does not exist', () => {
    const view = receiptView(aReceipt({ lines: [aLine({ diagnosisCodes: [] })] }));
    expect(view.lines[0]?.details).toEqual(['No diagnosis on file']);
  });

  it.each([
    ['nothing was provided', { lines: [] }],
    ['a net charge is above the standard charge', { lines: [aLine({ netCents: cents(12_501) })] }],
    ['more is paid than was charged', { lines: [aLine({ paidCents: cents(10_001) })] }],
    [
      'more is eligible than was charged',
      { lines: [aLine({ eligibility: { decision: 'yes', amountCents: cents(10_001) } })] },
    ],
    ['insurance and patient together paid too much', { insurancePaidCents: cents(1) }],
  ])('refuses a receipt on which %s', (_situation, overrides) => {
    expect(() => receiptView(aReceipt(overrides))).toThrow(InvariantError);
  });

  it('comes back unchanged from storage as JSON', () => {
    const view = receiptView(aReceipt());
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
