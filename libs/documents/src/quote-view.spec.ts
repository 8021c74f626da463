import { localDate } from '#calendar';
import { InvariantError } from '#kernel';
import { cents, ratePpm } from '#money';
import { type QuoteInput, type QuoteLine, type QuoteOption, quoteView } from './index.js';

const aLine = (overrides: Partial<QuoteLine> = {}): QuoteLine => ({
  name: 'Spinal decompression session',
  billingCode: 'S9090',
  quantity: 18,
  unitCents: cents(12_500),
  standardCents: cents(225_000),
  adjustments: [{ name: 'Package price', amountCents: cents(25_100) }],
  netCents: cents(199_900),
  sessionValues: [
    { valueCents: cents(11_106), count: 10 },
    { valueCents: cents(11_105), count: 8 },
  ],
  why: ['18 sessions at the standard fee of $125.00 come to $2,250.00.', 'The package price is $1,999.00.'],
  ...overrides,
});

const NO_DISCLOSURE = { status: 'none', reasons: [], implicitFinanceChargeCents: cents(0) } as const;

const payPerVisit: QuoteOption = {
  kind: 'pay_per_visit',
  standardCents: cents(225_000),
  netCents: cents(225_000),
  averagePerVisitCents: cents(12_500),
  visitCount: 18,
  eligibleCents: cents(225_000),
  lines: [
    aLine({
      adjustments: [],
      netCents: cents(225_000),
      sessionValues: [{ valueCents: cents(12_500), count: 18 }],
      why: [],
    }),
  ],
  schedule: [],
  disclosure: NO_DISCLOSURE,
  cheapest: false,
};

const installments: QuoteOption = {
  kind: 'installments',
  standardCents: cents(225_000),
  netCents: cents(199_900),
  averagePerVisitCents: cents(11_106),
  visitCount: 18,
  eligibleCents: cents(199_900),
  lines: [aLine()],
  schedule: [
    scheduleRow(0, 'deposit', '2026-03-05', '2026-03-05', 50_000),
    scheduleRow(1, 'installment', '2026-04-05', '2026-04-06', 49_966),
    scheduleRow(2, 'installment', '2026-05-05', '2026-05-05', 49_966),
    scheduleRow(3, 'installment', '2026-06-05', '2026-06-05', 49_968),
  ],
  lastPaymentOn: localDate('2026-06-05'),
  disclosure: NO_DISCLOSURE,
  cheapest: false,
};

const prepay: QuoteOption = {
  ...installments,
  kind: 'prepay',
  netCents: cents(189_905),
  averagePerVisitCents: cents(10_550),
  eligibleCents: cents(189_905),
  lines: [
    aLine({
      adjustments: [
        { name: 'Package price', amountCents: cents(25_100) },
        { name: 'Paid in full', amountCents: cents(9_995), ratePpm: ratePpm(50_000) },
      ],
      netCents: cents(189_905),
      sessionValues: [
        { valueCents: cents(10_551), count: 5 },
        { valueCents: cents(10_550), count: 13 },
      ],
    }),
  ],
  schedule: [scheduleRow(0, 'deposit', '2026-03-05', '2026-03-05', 189_905)],
  lastPaymentOn: localDate('2026-03-05'),
  cheapest: true,
};

function scheduleRow(
  sequence: number,
  kind: 'deposit' | 'installment',
  dueOn: string,
  collectOn: string,
  amountCents: number,
): QuoteOption['schedule'][number] {
  return {
    sequence,
    kind,
    dueOn: localDate(dueOn),
    collectOn: localDate(collectOn),
    amountCents: cents(amountCents),
  };
}

const aQuote = (overrides: Partial<QuoteInput> = {}): QuoteInput => ({
  number: 'Q-2026-000123-r2',
  revision: 2,
  issuedOn: localDate('2026-03-05'),
  expiresOn: localDate('2026-04-04'),
  clinic: {
    legalName: 'Sample Spine Clinic, PLLC',
    addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
    phone: '(303) 555-0100',
    npi: '1234567893',
    tin: '12-3456789',
  },
  patientName: 'Alex Sample',
  diagnosisCodes: ['M51.26', 'M54.16'],
  options: [payPerVisit, installments, prepay],
  ...overrides,
});

describe('quoteView', () => {
  it('says for whom, by whom, under which number and until when', () => {
    const view = quoteView(aQuote());
    expect(view).toMatchObject({
      templateVersion: 'quote-1',
      documentTitle: 'Quote Q-2026-000123-r2',
      heading: 'Quote for your care',
      facts: [
        { heading: 'Prepared for', lines: ['Alex Sample', 'Diagnosis M51.26, M54.16'] },
        { heading: 'Provider', lines: ['Assigned at your first visit'] },
        {
          heading: 'Quote',
          lines: [
            'Number Q-2026-000123-r2',
            'Revision 2',
            'Issued March 5, 2026',
            'Good through April 4, 2026',
          ],
        },
      ],
      notes: [
        'This quote is not a bill. You can accept it through April 4, 2026.',
        'An HSA or FSA pays for care once it has been given. You receive an itemized receipt for every visit, at the value of its session.',
        'Eligibility is decided by your plan administrator.',
      ],
    });
  });

  it('puts the ways to pay side by side and marks the cheapest', () => {
    const common = { standardFee: '$2,250.00', disclosure: ['None needed'] };
    expect(quoteView(aQuote()).columns).toEqual([
      {
        ...common,
        name: 'Pay per visit',
        total: '$2,250.00',
        savings: '$0.00',
        averagePerVisit: '$125.00 over 18 visits',
        eligible: '$2,250.00',
        schedule: ['Each visit is paid on its day'],
        lastPayment: 'With the last visit',
      },
      {
        ...common,
        name: 'Deposit and payments',
        total: '$1,999.00',
        savings: '$251.00',
        averagePerVisit: '$111.06 over 18 visits',
        eligible: '$1,999.00',
        schedule: [
          'Deposit of $500.00 on 03/05/2026',
          '2 payments of $499.66, 04/05/2026 to 05/05/2026',
          '$499.68 on 06/05/2026',
        ],
        lastPayment: 'June 5, 2026',
      },
      {
        ...common,
        name: 'Pay in full',
        mark: 'Lowest total',
        total: '$1,899.05',
        savings: '$350.95',
        averagePerVisit: '$105.50 over 18 visits',
        eligible: '$1,899.05',
        schedule: ['$1,899.05 on 03/05/2026'],
        lastPayment: 'March 5, 2026',
      },
    ]);
  });

  it('itemizes an option with the reason of each discount and the value of each session', () => {
    const [, plan, full] = quoteView(aQuote()).sections;
    expect(plan).toEqual({
      heading: 'Deposit and payments: line by line',
      columns: {
        description: 'Service',
        quantity: 'Quantity',
        unit: 'Standard fee, each',
        standard: 'Standard fee',
        discount: 'Discount',
        net: 'Price',
      },
      lines: [
        {
          description: 'Spinal decompression session',
          details: [
            'Code S9090',
            'Package price: -$251.00',
            'Value of a session: 10 at $111.06, 8 at $111.05',
          ],
          quantity: '18',
          unit: '$125.00',
          standard: '$2,250.00',
          discount: '-$251.00',
          net: '$1,999.00',
        },
      ],
      total: { label: 'Total', standard: '$2,250.00', discount: '-$251.00', net: '$1,999.00' },
      whyHeading: 'Why this price',
      why: [
        {
          name: 'Spinal decompression session',
          sentences: [
            '18 sessions at the standard fee of $125.00 come to $2,250.00.',
            'The package price is $1,999.00.',
          ],
        },
      ],
      schedule: {
        heading: 'Payment dates',
        columns: { payment: 'Payment', dueOn: 'Due', collectOn: 'Collected', amount: 'Amount' },
        rows: [
          {
            payment: 'Deposit',
            dueOn: 'March 5, 2026',
            collectOn: 'March 5, 2026',
            amount: '$500.00',
          },
          {
            payment: 'Payment 1',
            dueOn: 'April 5, 2026',
            collectOn: 'April 6, 2026',
            amount: '$499.66',
          },
          {
            payment: 'Payment 2',
            dueOn: 'May 5, 2026',
            collectOn: 'May 5, 2026',
            amount: '$499.66',
          },
          {
            payment: 'Payment 3',
            dueOn: 'June 5, 2026',
            collectOn: 'June 5, 2026',
            amount: '$499.68',
          },
        ],
      },
    });
    expect(full?.lines[0]?.details).toContain('Paid in full (5%): -$99.95');
    expect(full).not.toHaveProperty('schedule');
  });

  it('says why federal credit disclosures come with a plan', () => {
    const plan: QuoteOption = {
      ...installments,
      disclosure: {
        status: 'required',
        reasons: ['MORE_THAN_FOUR_INSTALLMENTS', 'FINANCE_CHARGE'],
        implicitFinanceChargeCents: cents(9_995),
      },
    };
    expect(quoteView(aQuote({ options: [plan] })).columns[0]?.disclosure).toEqual([
      'More than four payments: federal Truth in Lending disclosures are given before you sign.',
      'Paying over time costs $99.95 more than paying in full. That difference is a finance charge, ' +
        'and Truth in Lending disclosures are given before you sign.',
    ]);
  });

  it.each([
    ['no option', []],
    ['prices that miss the total by a cent', [{ ...payPerVisit, netCents: cents(224_999) }]],
    ['standard fees that miss their total', [{ ...payPerVisit, standardCents: cents(225_001) }]],
    ['payments that miss the total', [{ ...installments, schedule: installments.schedule.slice(1) }]],
    [
      'session values that miss the price',
      [{ ...installments, lines: [aLine({ sessionValues: [{ valueCents: cents(11_106), count: 18 }] })] }],
    ],
    ['a discount without its reason', [{ ...installments, lines: [aLine({ adjustments: [] })] }]],
  ])('refuses a quote with %s', (_situation, options) => {
    expect(() => quoteView(aQuote({ options }))).toThrow(InvariantError);
  });

  it('comes back unchanged from storage as JSON', () => {
    const view = quoteView(aQuote());
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
