import { localDate } from '#calendar';
import type { OptionKind } from '#pricing';

import type { AcceptedQuoteResponse } from '../../apps/api/src/plans/accept-quote.response.js';
import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { QuoteResponse } from '../../apps/api/src/quotes/quote.response.js';
import type { Answer, Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { doneOf, outcomeOf, tally, together } from './together.js';

const OPTIONS: readonly OptionKind[] = ['prepay', 'installments', 'pay_per_visit'];
const optionAt = (index: number): OptionKind => OPTIONS[index % OPTIONS.length] ?? 'prepay';
const keyOf = (quote: QuoteResponse, name: string): string => `${quote.id}-${name}`;

let test: TestApp;
let api: Api;
let request: CreateQuoteRequest;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
  api = await signInToNewClinic(test);
  const prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    services: { decompression: { standardFeeCents: 15_000 }, therapy: { standardFeeCents: 12_000 } },
    packages: {
      bundle: { components: { decompression: 4, therapy: 3 }, price: { mode: 'fixed', amountCents: 79_999 } },
    },
  });
  request = {
    patientId: await api.createPatient(),
    payerKind: 'self_pay',
    diagnosisCodes: [],
    packageId: prices.packageId('bundle'),
    lines: [],
    discountPolicyIds: [],
    plan: {
      depositCents: 10_000,
      installmentCount: 4,
      frequency: 'monthly',
      firstDueOn: localDate('2026-04-15'),
    },
  };
});

beforeEach(() => test.clock.moveTo('2026-03-02'));
afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

const accept = (quote: QuoteResponse, option: OptionKind, key: string): Promise<Answer<never>> =>
  api.send('POST', `/v1/quotes/${quote.id}/accept`, { option, signedName: 'Test Patient' }, { key });

const revise = (quote: QuoteResponse, key: string): Promise<Answer<never>> =>
  api.send('POST', `/v1/quotes/${quote.id}/revise`, request, { key });

async function packagesOf(quote: QuoteResponse): Promise<readonly string[]> {
  const { rows } = await test.database.all.query<{ id: string }>(
    `select id from patient_packages where quote_id = $1`,
    [quote.id],
  );
  return rows.map(({ id }) => id);
}

describe('accepting one quote at the same time', () => {
  it.each([
    { count: 2, rounds: 6 },
    { count: 10, rounds: 4 },
  ])('lets one of $count accepts win, whatever option the others chose', async ({ count, rounds }) => {
    for (let round = 0; round < rounds; round += 1) {
      const quote = await api.createQuote(request);
      const answers = await together(count, (index) =>
        accept(quote, optionAt(round + index), keyOf(quote, `accept-${String(index)}`)),
      );

      expect(tally(answers)).toEqual({ done: 1, QUOTE_NOT_OPEN: count - 1 });
      const [won] = doneOf<AcceptedQuoteResponse>(answers);
      const option = optionAt(round + answers.findIndex(({ status }) => status === 201));
      expect(await packagesOf(quote)).toEqual([won?.patientPackageId]);
      expect(await api.get(`/v1/quotes/${quote.id}`)).toMatchObject({
        state: 'accepted',
        acceptedOption: option,
        patientPackageId: won?.patientPackageId,
      });
      expect(won).toEqual({
        quoteId: quote.id,
        patientPackageId: won?.patientPackageId,
        ...(option !== 'pay_per_visit' && { invoiceId: expect.any(String) as string }),
        ...(option === 'installments' && { planId: expect.any(String) as string }),
      });
    }
  });

  it('acts once on one key sent ten times, and gives every later repetition the same answer', async () => {
    for (let round = 0; round < 8; round += 1) {
      const quote = await api.createQuote(request);
      const key = keyOf(quote, 'double-click');
      const answers = await together(10, () => accept(quote, optionAt(round), key));

      const { done = 0, IDEMPOTENCY_IN_FLIGHT: waiting = 0, ...others } = tally(answers);
      expect(others).toEqual({});
      expect(done).toBeGreaterThanOrEqual(1);
      expect(done + waiting).toBe(10);
      const later = await accept(quote, optionAt(round), key);
      expect(outcomeOf(later)).toBe('done');
      expect(new Set([...doneOf(answers), later.body].map((body) => JSON.stringify(body))).size).toBe(1);
      expect(await packagesOf(quote)).toEqual([(later.body as AcceptedQuoteResponse).patientPackageId]);
    }
  });

  it('lets either an accept or a revision win', async () => {
    for (let round = 0; round < 8; round += 1) {
      const quote = await api.createQuote(request);
      const answers = await together(4, (index) =>
        (round + index) % 2 === 0
          ? accept(quote, optionAt(index), keyOf(quote, `accept-${String(index)}`))
          : revise(quote, keyOf(quote, `revise-${String(index)}`)),
      );

      expect(tally(answers)).toEqual({ done: 1, QUOTE_NOT_OPEN: 3 });
      const { state } = await api.get<QuoteResponse>(`/v1/quotes/${quote.id}`);
      const { rows } = await test.database.all.query<{ state: string }>(
        `select state from quotes where number = $1 order by revision`,
        [quote.number],
      );
      if (state === 'accepted') {
        expect(rows).toEqual([{ state: 'accepted' }]);
        expect(await packagesOf(quote)).toHaveLength(1);
      } else {
        expect(rows).toEqual([{ state: 'superseded' }, { state: 'open' }]);
        expect(await packagesOf(quote)).toEqual([]);
      }
    }
  });
});

/** Priced on March 2 and valid for 30 days: through the end of April 1 in Chicago, five hours behind UTC by then. */
describe('accepting a quote as it expires', () => {
  const LAST = '2026-04-02T04:59:59.999Z';
  const OVER = '2026-04-02T05:00:00.000Z';

  it('counts the day at the clinic to its last millisecond', async () => {
    const inTime = await api.createQuote(request);
    const late = await api.createQuote(request);
    expect(inTime.expiresOn).toBe('2026-04-01');

    test.clock.moveToInstant(LAST);
    const sold = await accept(inTime, 'prepay', keyOf(inTime, 'in-time'));
    expect(outcomeOf(sold)).toBe('done');
    test.clock.moveToInstant(OVER);
    expect(
      tally(await together(3, (index) => accept(late, 'prepay', keyOf(late, `late-${String(index)}`)))),
    ).toEqual({ QUOTE_EXPIRED: 3 });
    expect(await accept(inTime, 'prepay', keyOf(inTime, 'in-time'))).toMatchObject({ body: sold.body });
  });

  it('sells each of twenty quotes on its last day or not at all, while the day ends', async () => {
    const quotes = await together(20, () => api.createQuote(request));
    test.clock.moveToInstant(LAST);
    let answered = 0;
    const desks = await together(4, async (desk) => {
      const answers: Answer<never>[] = [];
      for (const quote of quotes.slice(desk * 5, desk * 5 + 5)) {
        answers.push(await accept(quote, 'prepay', keyOf(quote, 'midnight')));
        answered += 1;
        if (answered === 7) test.clock.moveToInstant(OVER);
      }
      return answers;
    });

    const answers = desks.flat();
    const { done = 0, QUOTE_EXPIRED: expired = 0, ...others } = tally(answers);
    expect(others).toEqual({});
    expect(done).toBeGreaterThanOrEqual(7);
    expect(expired).toBeGreaterThanOrEqual(1);
    expect(done + expired).toBe(20);
    for (const { patientPackageId } of doneOf<AcceptedQuoteResponse>(answers)) {
      const { rows } = await test.database.all.query(`select sold_on from patient_packages where id = $1`, [
        patientPackageId,
      ]);
      expect(rows).toEqual([{ sold_on: '2026-04-01' }]);
    }
  });
});
