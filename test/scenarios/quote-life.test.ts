import { optionOf, quoteRequest, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, type Sale } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

type Quote = Sale['quote'];

/** A quote is what it was: it is superseded, accepted or runs out, and never changes its price. */
describe('the life of a quote', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
  });

  beforeEach(async () => {
    test.clock.moveTo('2026-03-02');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { decompression: { billingCode: 'S9090', standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 12 }, price: { mode: 'fixed', amountCents: 120_000 } },
      },
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const course = async () => ({
    patientId: await api.createPatient(),
    packageId: prices.packageId('course'),
  });
  const revise = async ({ id, patientId }: Quote) =>
    await api.reviseQuote(id, { patientId, packageId: prices.packageId('course') });
  const accepting = async ({ id }: Quote, option = 'prepay') =>
    refusalOf(await api.send('POST', `/v1/quotes/${id}/accept`, { option, signedName: 'Test Patient' }));
  const stateOf = async ({ id }: Quote) => (await api.quote(id)).state;
  const notOpen = (state: string) => ({ status: 409, code: 'QUOTE_NOT_OPEN', details: { state } });

  it('is numbered by clinic and year, and keeps its number through its revisions', async () => {
    const first = await api.createQuote(await course());
    const second = await api.createQuote(await course());
    expect([first.number, second.number]).toEqual(['Q-2026-000001', 'Q-2026-000002']);

    const revised = await revise(first);
    const again = await revise(revised);
    expect([revised.number, revised.revision, again.number, again.revision]).toEqual([
      'Q-2026-000001-r2',
      2,
      'Q-2026-000001-r3',
      3,
    ]);
    expect(again).toEqual({
      ...first,
      id: again.id,
      number: 'Q-2026-000001-r3',
      revision: 3,
    });

    test.clock.moveTo('2027-01-04');
    const nextYear = await api.createQuote(await course());
    const oldOne = await revise(second);
    expect([nextYear.number, oldOne.number]).toEqual(['Q-2027-000001', 'Q-2026-000002-r2']);
  });

  it('can be accepted once, and not when a revision took its place', async () => {
    const first = await api.createQuote(await course());
    const revised = await revise(first);
    expect(await accepting(first)).toEqual(notOpen('superseded'));
    expect(await accepting(revised, 'installments')).toEqual({
      status: 422,
      code: 'QUOTE_OPTION_UNAVAILABLE',
      details: { option: 'installments', availableOptions: ['pay_per_visit', 'prepay'] },
    });
    await api.acceptQuote(revised.id, 'prepay');
    expect(await accepting(revised)).toEqual(notOpen('accepted'));
    expect([await stateOf(first), await stateOf(revised)]).toEqual(['superseded', 'accepted']);

    const asked = quoteRequest({ patientId: first.patientId, packageId: prices.packageId('course') });
    const revising = await api.send('POST', `/v1/quotes/${first.id}/revise`, asked);
    expect(refusalOf(revising)).toEqual(notOpen('superseded'));
  });

  it('can be accepted through its last day at the clinic, and revised after it', async () => {
    const inTime = await api.createQuote(await course());
    const tooLate = await api.createQuote(await course());
    expect(inTime.expiresOn).toBe('2026-04-01');

    test.clock.moveToInstant('2026-04-02T04:59:59Z');
    await api.acceptQuote(inTime.id, 'prepay');

    test.clock.moveToInstant('2026-04-02T05:00:00Z');
    expect(await accepting(tooLate)).toEqual({
      status: 409,
      code: 'QUOTE_EXPIRED',
      details: { expiresOn: '2026-04-01' },
    });
    const listed = await api.get<{ data: readonly object[] }>('/v1/quotes?state=expired');
    expect(listed.data).toEqual([
      {
        id: tooLate.id,
        number: 'Q-2026-000002',
        revision: 1,
        state: 'expired',
        name: 'course',
        patientId: tooLate.patientId,
        patientName: 'Test Patient',
        pricedOn: '2026-03-02',
        expiresOn: '2026-04-01',
        fromCents: 120_000,
      },
    ]);
    const revised = await revise(tooLate);
    expect([revised.state, revised.pricedOn, revised.expiresOn]).toEqual([
      'open',
      '2026-04-02',
      '2026-05-02',
    ]);
    expect(await stateOf(tooLate)).toBe('superseded');
  });

  it('keeps its price when a dearer price list comes into force, and so does what was sold', async () => {
    const sold = await api.createQuote(await course());
    const { patientPackageId, invoiceId = '' } = await api.acceptQuote(sold.id, 'prepay');
    const open = await api.createQuote(await course());
    const reprint = async () => (await api.send<string>('GET', `/v1/quotes/${open.id}`)).body;
    const before = await reprint();
    const packageBefore = await api.patientPackage(patientPackageId);

    const dearer = await dearerPrices('2026-03-16');
    test.clock.moveTo('2026-03-16');
    expect(await reprint()).toEqual(before);
    expect(await api.patientPackage(patientPackageId)).toEqual(packageBefore);
    expect((await api.get<{ id: string }>('/v1/price-versions/current')).id).toBe(dearer.id);

    // What is new is priced anew, the package of the old list is not sold any more.
    const fresh = await api.createQuote({
      patientId: await api.createPatient(),
      packageId: dearer.packages[0]?.id ?? '',
    });
    expect(optionOf(fresh, 'prepay').netCents).toBe(150_000);
    const staleRequest = { patientId: open.patientId, packageId: prices.packageId('course') };
    const stale = await api.send('POST', '/v1/quotes', quoteRequest(staleRequest));
    expect(refusalOf(stale)).toEqual({
      status: 422,
      code: 'PACKAGE_NOT_OFFERED',
      details: { packageId: prices.packageId('course') },
    });

    // The open quote is still sold at its own price, and the sold package is delivered at its own.
    const later = await api.acceptQuote(open.id, 'prepay');
    expect((await api.patientPackage(later.patientPackageId)).totalCents).toBe(120_000);
    await api.pay({ invoiceId, amountCents: 120_000, tender: 'check' });
    const { lines } = await deliver(api, {
      patientPackageId,
      providerId: await api.createProvider(),
      serviceIds: [prices.services.decompression],
      on: '2026-03-16',
    });
    expect(lines.map(({ valueCents }) => valueCents)).toEqual([10_000]);
  });

  it('reads and prints the same to the byte, whatever was published since', async () => {
    const { id } = await api.createQuote(await course());
    const print = async () => await api.bytes(`/v1/quotes/${id}.pdf`);
    const json = await api.bytes(`/v1/quotes/${id}`);
    const [pdf, copy] = await Promise.all([print(), print()]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(copy.equals(pdf)).toBe(true);

    await dearerPrices('2026-03-03');
    for (const day of ['2026-03-03', '2026-03-31']) {
      test.clock.moveTo(day);
      expect((await api.bytes(`/v1/quotes/${id}`)).equals(json)).toBe(true);
      expect((await print()).equals(pdf)).toBe(true);
    }
  });

  const dearerPrices = async (effectiveFrom: string) =>
    await api.publishPrices(
      {
        label: 'Dearer prices',
        sessionRounding: 'earliest',
        services: [{ serviceId: prices.services.decompression, standardFeeCents: 15_000 }],
        packages: [
          {
            name: 'course',
            components: [{ serviceId: prices.services.decompression, sessionCount: 12 }],
            price: { mode: 'fixed', amountCents: 150_000 },
          },
        ],
        discounts: [],
      },
      effectiveFrom,
    );
});
