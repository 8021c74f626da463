import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { deliver, sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic, type Policies } from '../support/test-clinic.js';

type Payment = Pick<Parameters<Api['pay']>[0], 'amountCents' | 'tender'> & { readonly on?: string };

/** "I want to stop": what was used by the policy agreed at the sale, and where each dollar goes back to. */
describe('stopping a package', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp('2026-03-02');
  });

  beforeEach(() => test.clock.moveTo('2026-03-02'));
  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  /** A clinic that sells one package of so many sessions, a fee of 110.00 each unless it says otherwise. */
  const aClinicWith = async (
    policy: Policies,
    { sessions = 12, amountCents = 108_000, standardFeeCents = 11_000 } = {},
  ) => {
    const api: Api = await signInToNewClinic(test, policy);
    const prices = await publishPrices(api, {
      effectiveFrom: '2026-03-02',
      services: { session: { standardFeeCents } },
      packages: { course: { components: { session: sessions }, price: { mode: 'fixed', amountCents } } },
    });
    const providerId = await api.createProvider();
    /** Sold, paid by these payments, so many sessions used. */
    const stopAfter = async (used: number, payments: readonly Payment[]) => {
      const sale = await sell(api, { option: 'prepay', packageId: prices.packageId('course') });
      const paymentIds: string[] = [];
      for (const { on = '2026-03-02', ...payment } of payments) {
        test.clock.moveTo(on);
        paymentIds.push((await api.pay({ invoiceId: sale.invoiceId, ...payment })).id);
      }
      const { patientPackageId } = sale;
      const serviceIds = Array<string>(used).fill(prices.services.session);
      const on = payments.at(-1)?.on ?? '2026-03-02';
      if (used > 0) await deliver(api, { patientPackageId, providerId, serviceIds, on });
      return { ...sale, paymentIds };
    };
    return { api, stopAfter };
  };

  it('gives 1,200.00 of 2,000.00 back to the card after 8 of 20 sessions', async () => {
    const course = { sessions: 20, amountCents: 200_000, standardFeeCents: 12_500 };
    const { api, stopAfter } = await aClinicWith({ refundPolicy: 'pro_rata' }, course);
    const sale = await stopAfter(8, [{ amountCents: 200_000, tender: 'card' }]);
    const [paymentId] = sale.paymentIds;

    const preview = {
      patientPackageId: sale.patientPackageId,
      policy: 'pro_rata',
      endedBy: 'patient',
      paidCents: 200_000,
      usedAtValueCents: 80_000,
      usedAtStandardCents: 100_000,
      usedCents: 80_000,
      refundCents: 120_000,
      balanceDueCents: 0,
      cancelledCents: 0,
      returns: [{ paymentId, tender: 'card', receivedOn: '2026-03-02', amountCents: 120_000 }],
      explanation: [
        '8 of 20 sessions were used.',
        'By the agreement, used sessions count at their share of the package price: $800.00.',
        '$2,000.00 paid less $800.00 used leaves a refund of $1,200.00.',
        '$1,200.00 goes back the way it came: card payment of March 2, 2026.',
      ],
    };
    expect(await api.exitPreview(sale.patientPackageId)).toEqual(preview);
    // Looking changes nothing: the same again, and the statement of the eight visits stays what it is.
    expect(await api.exitPreview(sale.patientPackageId)).toEqual(preview);
    const { eligibleCents, lines } = await api.eligibility(sale.patientId, 'FSA', '2026-01-01', '2026-12-31');
    expect([eligibleCents, lines.length]).toEqual([80_000, 8]);
  });

  it('gives what came from an HSA card back to the HSA card', async () => {
    const course = { sessions: 20, amountCents: 200_000, standardFeeCents: 12_500 };
    const { api, stopAfter } = await aClinicWith({ refundPolicy: 'pro_rata' }, course);
    const sale = await stopAfter(8, [{ amountCents: 200_000, tender: 'hsa_card' }]);
    const { returns } = await api.exitPreview(sale.patientPackageId);
    expect(returns.map(({ tender, amountCents }) => [tender, amountCents])).toEqual([['hsa_card', 120_000]]);
  });

  it.each([
    { refundPolicy: 'pro_rata' as const, after5: [45_000, 63_000], after10: [90_000, 18_000] },
    { refundPolicy: 'reprice' as const, after5: [55_000, 53_000], after10: [108_000, 0] },
    { refundPolicy: 'best_of' as const, after5: [45_000, 63_000], after10: [90_000, 18_000] },
  ])(
    'counts used sessions by the policy of the clinic: $refundPolicy',
    async ({ refundPolicy, after5, after10 }) => {
      const { api, stopAfter } = await aClinicWith({ refundPolicy });
      const paid: readonly Payment[] = [{ amountCents: 108_000, tender: 'check' }];
      const outcome = async (patientPackageId: string, endedBy?: string) => {
        const { usedCents, refundCents, balanceDueCents, cancelledCents } = await api.exitPreview(
          patientPackageId,
          endedBy,
        );
        expect([balanceDueCents, cancelledCents]).toEqual([0, 0]);
        return [usedCents, refundCents];
      };
      const five = await stopAfter(5, paid);
      expect(await outcome(five.patientPackageId)).toEqual(after5);
      const ten = await stopAfter(10, paid);
      expect(await outcome(ten.patientPackageId)).toEqual(after10);
      // Not the patient's doing: used sessions count at their value, whatever was agreed.
      for (const endedBy of ['clinic', 'medical']) {
        expect(await outcome(ten.patientPackageId, endedBy)).toEqual([90_000, 18_000]);
      }
    },
  );

  it('says in words why nothing comes back at the single fee', async () => {
    const { api, stopAfter } = await aClinicWith({ refundPolicy: 'reprice' });
    const { patientPackageId } = await stopAfter(10, [{ amountCents: 108_000, tender: 'check' }]);
    const { returns, explanation } = await api.exitPreview(patientPackageId);
    expect(returns).toEqual([]);
    expect(explanation).toEqual([
      '10 of 12 sessions were used.',
      'By the agreement, used sessions count at the standard fee: $1,100.00; more than $1,080.00 is not charged.',
      '$1,080.00 was paid and $1,080.00 used: nothing goes back and nothing is due.',
    ]);
  });

  it('goes back through the newest payment first, and no further than it brought', async () => {
    const { api, stopAfter } = await aClinicWith({ refundPolicy: 'pro_rata' });
    const sale = await stopAfter(5, [
      { amountCents: 60_000, tender: 'check' },
      { amountCents: 48_000, tender: 'card', on: '2026-03-16' },
    ]);
    const [check, card] = sale.paymentIds;
    const { refundCents, returns, explanation } = await api.exitPreview(sale.patientPackageId);
    expect(refundCents).toBe(63_000);
    expect(returns).toEqual([
      { paymentId: card, tender: 'card', receivedOn: '2026-03-16', amountCents: 48_000 },
      { paymentId: check, tender: 'check', receivedOn: '2026-03-02', amountCents: 15_000 },
    ]);
    expect(explanation.slice(-2)).toEqual([
      '$480.00 goes back the way it came: card payment of March 16, 2026.',
      '$150.00 goes back the way it came: check payment of March 2, 2026.',
    ]);
  });

  it('gives everything back when nothing was used, and cancels what was not paid yet', async () => {
    const { api, stopAfter } = await aClinicWith({ refundPolicy: 'reprice' });
    const unused = await stopAfter(0, [{ amountCents: 20_000, tender: 'cash' }]);
    expect(await api.exitPreview(unused.patientPackageId)).toMatchObject({
      usedCents: 0,
      refundCents: 20_000,
      balanceDueCents: 0,
      cancelledCents: 88_000,
    });
    // Two used at 110.00 against 200.00 paid: repricing keeps what was paid and never asks for more.
    const used = await stopAfter(2, [{ amountCents: 20_000, tender: 'cash' }]);
    expect(await api.exitPreview(used.patientPackageId)).toMatchObject({
      usedAtValueCents: 18_000,
      usedAtStandardCents: 22_000,
      usedCents: 20_000,
      refundCents: 0,
      balanceDueCents: 0,
      cancelledCents: 88_000,
    });
  });
});
