import type { QuoteResponse } from '../../apps/api/src/quotes/quote.response.js';
import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { doneOf, tally, together } from './together.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
});
afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

type Desk = { readonly api: Api; readonly patientId: string; readonly packageId: string };

async function openDesk(): Promise<Desk> {
  const api = await signInToNewClinic(test);
  const prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    services: { therapy: { standardFeeCents: 12_000 } },
    packages: { ten: { components: { therapy: 10 }, price: { mode: 'fixed', amountCents: 100_000 } } },
  });
  return { api, patientId: await api.createPatient(), packageId: prices.packageId('ten') };
}

const quote = ({ api, ...ids }: Desk, more: object = {}) =>
  api.send<never>('POST', '/v1/quotes', {
    ...ids,
    payerKind: 'self_pay',
    diagnosisCodes: [],
    lines: [],
    discountPolicyIds: [],
    ...more,
  });

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Q-2026-${String(index + 1).padStart(6, '0')}`);

const numbersOf = (quotes: readonly QuoteResponse[]): readonly string[] =>
  quotes.map(({ number }) => number).sort();

describe('making quotes at the same time', () => {
  it('numbers two hundred without a gap and without a number given twice', async () => {
    const desk = await openDesk();
    const answers = await together(200, () => quote(desk));

    expect(tally(answers)).toEqual({ done: 200 });
    expect(numbersOf(doneOf<QuoteResponse>(answers))).toEqual(numbered(200));
  });

  it('numbers each clinic by itself, and gives the number of a refused quote to the next', async () => {
    const [first, second] = [await openDesk(), await openDesk()];
    const unknown = { packageId: first.patientId };
    const answers = await together(100, (index) => {
      const desk = index % 2 === 0 ? first : second;
      return quote(desk, index % 5 === 0 ? unknown : {});
    });

    expect(tally(answers)).toEqual({ done: 80, PACKAGE_NOT_OFFERED: 20 });
    for (const [clinic, desk] of [first, second].entries()) {
      const made = answers.filter((_, index) => index % 2 === clinic);
      expect(numbersOf(doneOf<QuoteResponse>(made))).toEqual(numbered(40));
      const { body } = await quote(desk);
      expect(body).toMatchObject({ number: 'Q-2026-000041' });
    }
  });
});
