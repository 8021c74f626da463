import fc from 'fast-check';

import { localDate } from '#calendar';
import type { OptionKind } from '#pricing';

import type { VisitResponse } from '../../apps/api/src/visits/visit.response.js';
import { optionOf, type Answer, type Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices, type Prices } from '../support/prices.js';
import { sell } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { doneOf, outcomeOf, together } from './together.js';

const DESKS = 20;
const REFUSALS = {
  pay: ['PAYMENT_EXCEEDS_BALANCE', 'INVOICE_NOT_PAYABLE'],
  visit: ['SESSION_NONE_LEFT', 'SESSION_LOCKED', 'PACKAGE_NOT_ACTIVE'],
} as const;

type Service = 'therapy' | 'laser';
/**
 * A button can be pressed twice at once. A package that is paid visit by visit gets its invoices as it goes; `nth`
 * says which of those so far.
 */
type Step = { readonly pressed: 1 | 2 } & (
  | { readonly kind: 'pay'; readonly amountCents: number; readonly nth: number }
  | { readonly kind: 'visit'; readonly services: readonly Service[] }
);

const pressed = fc.constantFrom(1 as const, 1 as const, 2 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    amountCents: fc.integer({ min: 1, max: 16_000 }),
    nth: fc.nat(9),
    pressed,
  }),
  fc.record({
    kind: fc.constant('visit' as const),
    services: fc.array(fc.constantFrom<Service>('therapy', 'laser'), { minLength: 1, maxLength: 3 }),
    pressed,
  }),
);
/** What each desk does, one step after the other, all desks at once. */
const histories = fc.array(fc.array(step, { minLength: 3, maxLength: 5 }), {
  minLength: DESKS,
  maxLength: DESKS,
});

type Open = {
  readonly patientPackageId: string;
  readonly totalCents: number;
  readonly invoiceIds: string[];
  readonly outcomes: { readonly step: Step; readonly answers: readonly Answer<never>[] }[];
};

let test: TestApp;
let api: Api;
let prices: Prices<Service>;
let providerId: string;

beforeAll(async () => {
  test = await startTestApp('2026-03-02');
  api = await signInToNewClinic(test);
  providerId = await api.createProvider();
  prices = await publishPrices(api, {
    effectiveFrom: '2026-03-02',
    sessionRounding: 'cumulative',
    services: { therapy: { standardFeeCents: 12_000 }, laser: { standardFeeCents: 5_000 } },
    packages: {
      bundle: { components: { therapy: 23, laser: 17 }, price: { mode: 'fixed', amountCents: 300_001 } },
    },
  });
});

afterEach(() => expectEverythingAddsUp(test.database.all));
afterAll(() => test.stop());

async function open(option: OptionKind): Promise<Open> {
  const firstDueOn = localDate('2026-04-01');
  const plan = { depositCents: 1_000, installmentCount: 4, frequency: 'monthly' as const, firstDueOn };
  const sale = await sell(api, { option, packageId: prices.packageId('bundle'), plan });
  return {
    patientPackageId: sale.patientPackageId,
    totalCents: optionOf(sale.quote, option).netCents,
    invoiceIds: option === 'pay_per_visit' ? [] : [sale.invoiceId],
    outcomes: [],
  };
}

type Post = { readonly path: string; readonly body: object };

/** Undefined when there is nothing to pay yet. */
function postOf({ patientPackageId, invoiceIds }: Open, step: Step): Post | undefined {
  if (step.kind === 'visit') {
    const serviceIds = step.services.map((name) => prices.services[name]);
    return {
      path: '/v1/visits',
      body: { patientPackageId, providerId, serviceIds, dateOfService: '2026-03-02' },
    };
  }
  const invoiceId = invoiceIds[step.nth % invoiceIds.length];
  if (invoiceId === undefined) return undefined;
  return { path: '/v1/payments', body: { invoiceId, amountCents: step.amountCents, tender: 'card' } };
}

async function take(on: Open, step: Step, key: string): Promise<void> {
  const post = postOf(on, step);
  if (!post) return;
  const answers = await together(step.pressed, () => api.send<never>('POST', post.path, post.body, { key }));
  on.outcomes.push({ step, answers });
  const [visit] = step.kind === 'visit' ? doneOf<VisitResponse>(answers) : [];
  if (visit?.invoiceId !== undefined) on.invoiceIds.push(visit.invoiceId);
}

async function live(packages: readonly Open[], seed: number): Promise<void> {
  const [plans = []] = fc.sample(histories, { seed, numRuns: 1 });
  await Promise.all(
    plans.map(async (steps, desk) => {
      for (const [index, step] of steps.entries()) {
        const on = packages[(desk + index) % packages.length];
        if (on) await take(on, step, `seed-${String(seed)}-desk-${String(desk)}-step-${String(index)}`);
      }
    }),
  );
}

function expectOnlyRefusals({ outcomes }: Open): void {
  const surprises = outcomes.flatMap(({ step, answers }) => {
    const allowed: readonly string[] = [
      'done',
      ...REFUSALS[step.kind],
      ...(step.pressed === 2 ? ['IDEMPOTENCY_IN_FLIGHT'] : []),
    ];
    return answers.map(outcomeOf).filter((outcome) => !allowed.includes(outcome));
  });
  expect(surprises).toEqual([]);
}

/** The steps that did something. */
const actsOf = ({ outcomes }: Open): readonly Step[] =>
  outcomes.flatMap(({ step, answers }) => (doneOf(answers).length > 0 ? [step] : []));

/** What the package says against what the clients were told. */
async function expectAsAnswered(on: Open): Promise<void> {
  const acts = actsOf(on);
  const { paidCents, sessions, totalCents } = await api.patientPackage(on.patientPackageId);
  const paid = acts.reduce((sum, step) => sum + (step.kind === 'pay' ? step.amountCents : 0), 0);
  const drawn = acts.reduce((sum, step) => sum + (step.kind === 'visit' ? step.services.length : 0), 0);
  expect(totalCents).toBe(on.totalCents);
  expect(paidCents).toBe(paid);
  expect(sessions.filter(({ state }) => state === 'delivered')).toHaveLength(drawn);
}

describe('payments and visits by twenty desks at once', () => {
  it.each([
    { what: 'one prepaid package', options: ['prepay'], seed: 1 },
    { what: 'one package with a plan', options: ['installments'], seed: 2 },
    { what: 'one package paid visit by visit', options: ['pay_per_visit'], seed: 3 },
    {
      what: 'five packages',
      options: ['prepay', 'installments', 'pay_per_visit', 'prepay', 'installments'],
      seed: 4,
    },
  ] as const)('leave the books of $what in order', async ({ options, seed }) => {
    const packages = await together(options.length, (index) => open(options[index] ?? 'prepay'));
    // Something is paid already, so that visits are not all refused.
    for (const [index, on] of packages.entries())
      await take(
        on,
        { kind: 'pay', amountCents: 99_800, nth: 0, pressed: 1 },
        `seed-${String(seed)}-opening-${String(index)}`,
      );
    await live(packages, seed);

    for (const on of packages) {
      expectOnlyRefusals(on);
      await expectAsAnswered(on);
    }
    expect(packages.flatMap(actsOf).length).toBeGreaterThan(20);
  });
});
