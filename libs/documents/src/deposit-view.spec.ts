import { localDate } from '#calendar';
import { InvariantError } from '#kernel';
import { cents } from '#money';
import { type DepositInput, depositView } from './index.js';

const invoice = { number: 'INV-2026-000041', totalCents: cents(200_000), paidCents: cents(200_000) };
const payment = {
  receivedOn: localDate('2026-12-10'),
  amountCents: cents(200_000),
  tenderName: 'HSA card',
  reference: 'terminal 7',
};

const aDeposit = (overrides: Partial<DepositInput> = {}): DepositInput => ({
  issuedOn: localDate('2026-12-11'),
  clinic: {
    legalName: 'Sample Spine Clinic, PLLC',
    addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
    phone: '(303) 555-0100',
  },
  patientName: 'María Peña Ibáñez',
  packageName: 'Lumbar disc, 8 weeks',
  invoice,
  payment,
  providedCents: cents(0),
  prepaidCents: cents(200_000),
  ...overrides,
});

describe('depositView', () => {
  it('says word for word what a package paid in advance is told', () => {
    expect(depositView(aDeposit())).toEqual({
      templateVersion: 'deposit-1',
      language: 'en-US',
      documentTitle: 'Deposit statement, invoice INV-2026-000041',
      issuedOn: '2026-12-11',
      letterhead: {
        name: 'Sample Spine Clinic, PLLC',
        addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
        contactLines: ['Phone (303) 555-0100'],
      },
      heading: 'Deposit statement',
      subheading: 'Not a receipt for services',
      facts: [
        { heading: 'Patient', lines: ['María Peña Ibáñez'] },
        { heading: 'Paid toward', lines: ['Lumbar disc, 8 weeks', 'Invoice INV-2026-000041'] },
        { heading: 'Statement', lines: ['Issued December 11, 2026'] },
      ],
      columns: { receivedOn: 'Payment date', tender: 'Paid by', amount: 'Amount received' },
      payment: {
        receivedOn: '12/10/2026',
        tender: 'HSA card',
        details: ['Reference terminal 7'],
        amount: '$2,000.00',
      },
      sections: [
        {
          heading: 'What you have paid so far',
          amounts: [
            { label: 'For services already provided', amount: '$0.00' },
            { label: 'Prepaid, not yet provided', amount: '$2,000.00' },
          ],
          total: { label: 'Paid so far', amount: '$2,000.00' },
        },
        {
          heading: 'Invoice INV-2026-000041',
          amounts: [
            { label: 'Total', amount: '$2,000.00' },
            { label: 'Paid before', amount: '$0.00' },
            { label: 'This payment', amount: '$2,000.00' },
          ],
          total: { label: 'Balance', amount: '$0.00' },
        },
      ],
      notice: {
        heading: 'This is not a receipt for services',
        lines: [
          'It shows money you paid, not care you were given. It is not proof of service and cannot be used for an FSA, HRA or HSA claim.',
          'You receive an itemized receipt for every visit, with its date and the value of its session. Use those receipts for claims.',
        ],
      },
      notes: [
        'Amounts are as of December 11, 2026, when this payment was recorded. Later visits do not change this statement.',
      ],
      footer:
        'Deposit statement, invoice INV-2026-000041 · Not a receipt for services · Sample Spine Clinic, PLLC',
      pageLabel: 'Page {page} of {pages}',
    });
  });

  it('tells apart what was already provided and what is still to come', () => {
    const view = depositView(
      aDeposit({
        invoice: { ...invoice, totalCents: cents(279_500), paidCents: cents(119_500) },
        payment: { ...payment, amountCents: cents(40_000) },
        providedCents: cents(83_850),
        prepaidCents: cents(35_650),
      }),
    );
    const amounts = view.sections.map((section) => [
      ...section.amounts.map(({ amount }) => amount),
      section.total.amount,
    ]);
    expect(amounts).toEqual([
      ['$838.50', '$356.50', '$1,195.00'],
      ['$2,795.00', '$795.00', '$400.00', '$1,600.00'],
    ]);
  });

  it('confirms a payment for care already given, and still is no receipt for it', () => {
    const view = depositView(aDeposit({ providedCents: cents(200_000), prepaidCents: cents(0) }));
    expect(view).toMatchObject({
      documentTitle: 'Payment confirmation, invoice INV-2026-000041',
      heading: 'Payment confirmation',
      subheading: 'Not a receipt for services',
      sections: [{ heading: 'Invoice INV-2026-000041' }],
      notice: {
        heading: 'This is not a receipt for services',
        lines: [
          'It shows money you paid for services already provided, but not which services, or when. It is not proof of service.',
          'For an FSA, HRA or HSA claim, use the itemized receipt of the visit. It names each service, its date and its price.',
        ],
      },
      notes: ['Amounts are as of December 11, 2026, when this payment was recorded.'],
    });
  });

  it('leaves out a reference that was not given and begins the tender with a capital letter', () => {
    const { reference: _, ...unnamed } = payment;
    const view = depositView(aDeposit({ payment: { ...unnamed, tenderName: 'bank transfer' } }));
    expect(view.payment).toMatchObject({ tender: 'Bank transfer', details: [] });
  });

  it.each<[string, Partial<DepositInput>]>([
    ['nothing came in', { payment: { ...payment, amountCents: cents(0) } }],
    ['more came in than its invoice got', { invoice: { ...invoice, paidCents: cents(199_999) } }],
    ['the invoice is paid above its total', { invoice: { ...invoice, totalCents: cents(199_999) } }],
    ['more came in than it is for', { prepaidCents: cents(199_999) }],
    ['less than nothing is still to come', { providedCents: cents(200_001), prepaidCents: cents(-1) }],
    ['less than nothing was provided', { providedCents: cents(-1), prepaidCents: cents(200_001) }],
  ])('refuses a paper on which %s', (_situation, overrides) => {
    expect(() => depositView(aDeposit(overrides))).toThrow(InvariantError);
  });

  it('comes back unchanged from storage as JSON', () => {
    const view = depositView(aDeposit());
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
