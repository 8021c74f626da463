import { localDate } from '#calendar';

import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { openLink } from '../support/open-link.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { readPdf, textOf } from '../documents/read-pdf.js';

/** 20 sessions for 2,000.00, paid before the first: what the patient gets on paper is no receipt for services. */
describe('the paper of a payment', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;
  let providerId: string;
  let sale: Sale;
  let paymentId: string;
  let asPrinted: Buffer;

  beforeAll(async () => {
    test = await startTestApp('2026-12-10');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-12-10',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 20 }, price: { mode: 'fixed', amountCents: 200_000 } },
      },
    });
    providerId = await api.createProvider();
    sale = await sell(api, { option: 'prepay', packageId: prices.packageId('course') });
    const paid = { amountCents: 200_000, tender: 'hsa_card' as const, reference: 'terminal 7' };
    paymentId = (await api.pay({ invoiceId: sale.invoiceId, ...paid })).id;
    asPrinted = await print(api, paymentId);
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const visitOn = async (on: string, patientPackageId: string) => {
    test.clock.moveTo(on);
    return await deliver(api, {
      patientPackageId,
      providerId,
      serviceIds: [prices.services.decompression],
      on,
    });
  };

  it('says that 2,000.00 were prepaid on 2026-12-10, and that this is no proof of service', async () => {
    expect(await words(asPrinted)).toBe(
      [
        'Test Clinic, PLLC',
        '1 Test Street',
        'Springfield, IL 62701',
        'Phone (555) 010-0199',
        'Deposit statement',
        'Not a receipt for services',
        'Patient',
        'Test Patient',
        'Paid toward',
        'course',
        'Invoice INV-2026-000001',
        'Statement',
        'Issued December 10, 2026',
        'Payment date',
        'Paid by',
        'Amount received',
        '12/10/2026',
        'HSA card',
        'Reference terminal 7',
        '$2,000.00',
        'What you have paid so far',
        'For services already provided',
        '$0.00',
        'Prepaid, not yet provided',
        '$2,000.00',
        'Paid so far',
        '$2,000.00',
        'Invoice INV-2026-000001',
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
        'Deposit statement, invoice INV-2026-000001 · Not a receipt for services · Test Clinic, PLLC',
        'Page 1 of 1',
      ].join('\n'),
    );
  });

  it('is the same to the byte after visits were given', async () => {
    await visitOn('2026-12-14', sale.patientPackageId);
    await visitOn('2027-01-04', sale.patientPackageId);
    expect((await print(api, paymentId)).equals(asPrinted)).toBe(true);
  });

  it('tells, payment by payment, what is for care already given', async () => {
    test.clock.moveTo('2027-02-01');
    const { patientPackageId, invoiceId } = await sell(api, {
      option: 'prepay',
      packageId: prices.packageId('course'),
    });
    const first = await api.pay({ invoiceId, amountCents: 50_000, tender: 'check' });
    for (const on of ['2027-02-02', '2027-02-04', '2027-02-08']) await visitOn(on, patientPackageId);
    test.clock.moveTo('2027-02-10');
    const second = await api.pay({
      invoiceId,
      amountCents: 25_000,
      tender: 'ach',
      receivedOn: localDate('2027-02-09'),
    });

    expect(await words(await print(api, first.id))).toContain(
      'For services already provided\n$0.00\nPrepaid, not yet provided\n$500.00\nPaid so far\n$500.00',
    );
    const text = await words(await print(api, second.id));
    expect(text).toContain('Issued February 10, 2027');
    expect(text).toContain('02/09/2027\nBank transfer\n$250.00');
    expect(text).toContain(
      'For services already provided\n$300.00\nPrepaid, not yet provided\n$450.00\nPaid so far\n$750.00',
    );
    expect(text).toContain(
      'Total\n$2,000.00\nPaid before\n$500.00\nThis payment\n$250.00\nBalance\n$1,250.00',
    );
  });

  it('confirms the payment of a visit and names its receipt as the paper for a claim', async () => {
    test.clock.moveTo('2027-03-01');
    const { patientPackageId } = await sell(api, {
      option: 'pay_per_visit',
      packageId: prices.packageId('course'),
    });
    const unpaid = await visitOn('2027-03-01', patientPackageId);
    const { invoiceId = '' } = await visitOn('2027-03-03', patientPackageId);
    const { id } = await api.pay({ invoiceId, amountCents: 12_500, tender: 'fsa_card' });

    expect(unpaid.invoiceId).not.toBe(invoiceId);
    const text = await words(await print(api, id));
    expect(text).toContain('Payment confirmation\nNot a receipt for services');
    expect(text).toContain('03/03/2027\nFSA card\n$125.00\nInvoice');
    expect(text).toContain('Total\n$125.00\nPaid before\n$0.00\nThis payment\n$125.00\nBalance\n$0.00');
    expect(text).toContain('For an FSA, HRA or HSA claim, use the itemized receipt of the visit.');
    expect(text).not.toMatch(/[Pp]repaid|Deposit/);
  });

  it('leaves the words of the paper out of the payment itself', async () => {
    const payment = {
      id: paymentId,
      patientId: sale.patientId,
      amountCents: 200_000,
      tender: 'hsa_card',
      reference: 'terminal 7',
      receivedOn: '2026-12-10',
      allocations: [{ invoiceId: sale.invoiceId, amountCents: 200_000 }],
    };
    expect(await api.get(`/v1/payments/${paymentId}`)).toEqual(payment);
    expect(await api.get(`/v1/payments?patientId=${sale.patientId}`)).toEqual({ data: [payment] });
  });

  it('is for the patient who paid, and for no other patient and no other clinic', async () => {
    const paying = await openLink(api, sale.quote.id);
    expect((await print(paying, paymentId)).equals(asPrinted)).toBe(true);

    const path = `/v1/payments/${paymentId}.pdf`;
    const { headers } = await paying.send('GET', path);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('private, no-store');
    const stranger = await openLink(api, (await api.createQuote(await anotherQuestion())).id);
    const elsewhere = await signInToNewClinic(test);
    for (const other of [stranger, elsewhere]) {
      expect(refusalOf(await other.send('GET', path))).toEqual({ status: 404, code: 'NOT_FOUND' });
    }
  });

  const anotherQuestion = async () => ({
    patientId: await api.createPatient(),
    packageId: prices.packageId('course'),
  });
});

const print = (api: Api, paymentId: string): Promise<Buffer> => api.bytes(`/v1/payments/${paymentId}.pdf`);

async function words(bytes: Buffer): Promise<string> {
  return (await readPdf(bytes)).pages.map(textOf).join('\n');
}
