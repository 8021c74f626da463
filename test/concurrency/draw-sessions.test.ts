import type { VisitResponse } from '../../apps/api/src/visits/visit.response.js';
import { optionOf, type Answer, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { doneOf, tally, together } from './together.js';

let test: TestApp;
let api: Api;
let prices: Prices<'therapy' | 'laser'>;
let providerId: string;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
  api = await signInToNewClinic(test);
  providerId = await api.createProvider();
  prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    services: { therapy: { standardFeeCents: 12_000 }, laser: { standardFeeCents: 5_000 } },
    packages: {
      single: { components: { therapy: 1 }, price: { mode: 'fixed', amountCents: 9_999 } },
      mixed: { components: { therapy: 1, laser: 6 }, price: { mode: 'fixed', amountCents: 40_001 } },
      three: { components: { therapy: 3 }, price: { mode: 'fixed', amountCents: 30_000 } },
    },
  });
});

afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

const visit = (
  patientPackageId: string,
  serviceIds: readonly string[],
  key: string,
): Promise<Answer<never>> =>
  api.send(
    'POST',
    '/v1/visits',
    { patientPackageId, providerId, serviceIds, dateOfService: '2026-03-02' },
    { key },
  );

describe('twenty at once', () => {
  it.each([
    { name: 'single', refusal: 'PACKAGE_NOT_ACTIVE' },
    { name: 'mixed', refusal: 'SESSION_NONE_LEFT' },
  ])('give the last session of a package ($name) to one of them', async ({ name, refusal }) => {
    for (const option of ['prepay', 'pay_per_visit', 'prepay'] as const) {
      const { patientPackageId, invoiceId, quote } = await sell(api, {
        option,
        packageId: prices.packageId(name),
      });
      if (option === 'prepay') {
        const amountCents = optionOf(quote, option).netCents;
        await api.pay({ invoiceId, amountCents, tender: 'card' });
      }
      const answers = await together(20, (index) =>
        visit(patientPackageId, [prices.services.therapy], `${patientPackageId}-${String(index)}`),
      );

      expect(tally(answers)).toEqual({ done: 1, [refusal]: 19 });
      const [{ lines } = { lines: [] }] = doneOf<VisitResponse>(answers);
      expect(lines).toHaveLength(1);
      const { sessions } = await api.patientPackage(patientPackageId);
      expect(sessions.filter(({ state }) => state === 'delivered').map(({ id }) => id)).toEqual([
        lines[0]?.sessionId,
      ]);
    }
  });

  it('draw no more sessions than are paid', async () => {
    const { patientPackageId, invoiceId } = await sell(api, {
      option: 'prepay',
      packageId: prices.packageId('three'),
    });
    await api.pay({ invoiceId, amountCents: 20_000, tender: 'card' });
    const answers = await together(20, (index) =>
      visit(patientPackageId, [prices.services.therapy], `${patientPackageId}-${String(index)}`),
    );

    expect(tally(answers)).toEqual({ done: 2, SESSION_LOCKED: 18 });
  });

  it('draw one session when they send the same key', async () => {
    const { patientPackageId, invoiceId } = await sell(api, {
      option: 'prepay',
      packageId: prices.packageId('three'),
    });
    await api.pay({ invoiceId, amountCents: 30_000, tender: 'card' });
    const key = `${patientPackageId}-same`;
    const answers = await together(20, () => visit(patientPackageId, [prices.services.therapy], key));

    const { done = 0, IDEMPOTENCY_IN_FLIGHT: _, ...others } = tally(answers);
    expect(others).toEqual({});
    expect(done).toBeGreaterThanOrEqual(1);
    const later = await visit(patientPackageId, [prices.services.therapy], key);
    expect(new Set([...doneOf(answers), later.body].map((body) => JSON.stringify(body))).size).toBe(1);
    const { services } = await api.patientPackage(patientPackageId);
    expect(services).toMatchObject([{ delivered: 1, left: 2 }]);
  });
});
