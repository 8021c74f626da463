import { localDate } from '#calendar';

import { optionOf, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { deliver, refusalOf, sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** 20 % off until 2026-03-31; nobody has to switch it off, and no quote promises it for longer. */
describe('a discount with a last day', () => {
  let test: TestApp;
  let api: Api;
  let prices: Prices<'decompression'>;

  beforeAll(async () => {
    test = await startTestApp('2026-03-20');
    api = await signInToNewClinic(test);
    prices = await publishPrices(api, {
      effectiveFrom: '2026-03-20',
      services: { decompression: { standardFeeCents: 12_500 } },
      packages: {
        course: { components: { decompression: 8 }, price: { mode: 'fixed', amountCents: 80_000 } },
      },
      discounts: [
        {
          name: 'Spring',
          reasonCode: 'SPRING',
          sequence: 1,
          effect: { kind: 'percent', ratePpm: 200_000 },
          options: ['pay_per_visit', 'installments', 'prepay'],
          validUntil: localDate('2026-03-31'),
        },
      ],
    });
  });

  beforeEach(() => test.clock.moveTo('2026-03-20'));
  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  const course = () => ({ packageId: prices.packageId('course') });
  const withSpring = () => ({ ...course(), discountPolicyIds: [prices.discountId('Spring')] });
  const quote = async (asked: ReturnType<typeof course>) =>
    await api.createQuote({ patientId: await api.createPatient(), ...asked });

  it('limits the quote to its own last day', async () => {
    const spring = await quote(withSpring());
    expect([optionOf(spring, 'prepay').netCents, spring.expiresOn]).toEqual([64_000, '2026-03-31']);
    const plain = await quote(course());
    expect([optionOf(plain, 'prepay').netCents, plain.expiresOn]).toEqual([80_000, '2026-04-19']);
  });

  it('holds through the last minute of the day at the clinic and is gone the minute after', async () => {
    test.clock.moveToInstant('2026-04-01T04:59:59Z');
    const last = await quote(withSpring());
    expect([last.pricedOn, last.expiresOn, optionOf(last, 'prepay').netCents]).toEqual([
      '2026-03-31',
      '2026-03-31',
      64_000,
    ]);

    test.clock.moveToInstant('2026-04-01T05:00:00Z');
    expect(await api.get(`/v1/quotes/${last.id}`)).toEqual({ ...last, state: 'expired' });
    const accepting = await api.send('POST', `/v1/quotes/${last.id}/accept`, {
      option: 'prepay',
      signedName: 'Test Patient',
    });
    expect(refusalOf(accepting)).toEqual({
      status: 409,
      code: 'QUOTE_EXPIRED',
      details: { expiresOn: '2026-03-31' },
    });

    const after = await quote(withSpring());
    expect([after.pricedOn, after.expiresOn]).toEqual(['2026-04-01', '2026-05-01']);
    const { netCents, lines } = optionOf(after, 'prepay');
    expect([netCents, lines[0]?.adjustments.map(({ name }) => name)]).toEqual([80_000, ['course']]);
  });

  it('comes back at the full price when the expired quote is revised', async () => {
    const spring = await quote(withSpring());
    test.clock.moveTo('2026-04-01');
    const { id, patientId, payerKind, diagnosisCodes } = spring;
    const revised = await api.post<typeof spring>(`/v1/quotes/${id}/revise`, {
      patientId,
      payerKind,
      diagnosisCodes,
      lines: [],
      ...withSpring(),
    });
    expect([revised.number, revised.state, optionOf(revised, 'prepay').netCents, revised.expiresOn]).toEqual([
      `${spring.number}-r2`,
      'open',
      80_000,
      '2026-05-01',
    ]);
  });

  it('stays with the package that was sold while it held', async () => {
    test.clock.moveTo('2026-03-31');
    const sale = await sell(api, { option: 'prepay', ...withSpring() });
    test.clock.moveTo('2026-04-15');
    await api.pay({ invoiceId: sale.invoiceId, amountCents: 64_000, tender: 'check' });
    const { receiptId } = await deliver(api, {
      patientPackageId: sale.patientPackageId,
      providerId: await api.createProvider(),
      serviceIds: [prices.services.decompression],
      on: '2026-04-15',
    });
    expect((await api.receipt(receiptId)).netCents).toBe(8_000);
  });
});
