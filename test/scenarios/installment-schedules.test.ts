import { localDate } from '#calendar';

import { optionOf, quoteRequest, type AskedQuote } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { publishPrices } from '../support/prices.js';
import { refusalOf } from '../support/sale.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic, type Policies } from '../support/test-clinic.js';

type Terms = Partial<Omit<NonNullable<AskedQuote['plan']>, 'firstDueOn'>> & { readonly firstDueOn: string };

/** Dates and cents of plans, by the policies of the clinic: visits of 100.00, quoted on 2026-01-02. */
describe('the schedule of a plan', () => {
  let test: TestApp;
  /** The spare cents with the last payment; on weekends and holidays of the banks, the next business day. */
  let usual: Awaited<ReturnType<typeof aClinicWith>>;

  beforeAll(async () => {
    test = await startTestApp('2026-01-02');
    usual = await aClinicWith({
      remainderPolicy: 'last',
      rollConvention: 'following',
      holidayCalendar: 'fed',
    });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => test.stop());

  /** A clinic with these policies, as a function from terms to the answer for so many visits. */
  const aClinicWith = async (policies: Policies) => {
    const api = await signInToNewClinic(test, policies);
    const { services } = await publishPrices(api, {
      effectiveFrom: '2026-01-02',
      services: { visit: { standardFeeCents: 10_000 } },
    });
    const patientId = await api.createPatient();
    const asked = (quantity: number, { firstDueOn, ...terms }: Terms): AskedQuote => ({
      patientId,
      lines: [{ serviceId: services.visit, quantity }],
      plan: {
        depositCents: 0,
        installmentCount: 1,
        frequency: 'monthly',
        firstDueOn: localDate(firstDueOn),
        ...terms,
      },
    });
    const rows = async (quantity: number, terms: Terms) =>
      optionOf(await api.createQuote(asked(quantity, terms)), 'installments').schedule;
    const refusal = async (quantity: number, terms: Terms) =>
      refusalOf(await api.send('POST', '/v1/quotes', quoteRequest(asked(quantity, terms))));
    return { rows, refusal };
  };

  const installment = (sequence: number, dueOn: string, collectOn = dueOn) => ({
    sequence,
    kind: 'installment',
    dueOn,
    collectOn,
    amountCents: 10_000,
  });

  it('keeps to the 31st where the month has one, and collects on the next business day', async () => {
    const { rows } = usual;
    expect(await rows(6, { installmentCount: 6, firstDueOn: '2026-01-31' })).toEqual([
      installment(1, '2026-01-31', '2026-02-02'),
      installment(2, '2026-02-28', '2026-03-02'),
      installment(3, '2026-03-31'),
      installment(4, '2026-04-30'),
      installment(5, '2026-05-31', '2026-06-01'),
      installment(6, '2026-06-30'),
    ]);
    const dueOn = async (firstDueOn: string, installmentCount: number) =>
      (await rows(installmentCount, { installmentCount, firstDueOn })).map((row) => row.dueOn);
    expect(await dueOn('2026-01-30', 4)).toEqual(['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30']);
    expect(await dueOn('2027-01-29', 3)).toEqual(['2027-01-29', '2027-02-28', '2027-03-29']);
    expect(await dueOn('2028-01-29', 3)).toEqual(['2028-01-29', '2028-02-29', '2028-03-29']);
  });

  it('knows the 15th and the last day of the month, every two weeks and every week', async () => {
    const { rows } = usual;
    expect(
      await rows(6, { installmentCount: 6, frequency: 'twice_a_month', firstDueOn: '2026-01-15' }),
    ).toEqual([
      installment(1, '2026-01-15'),
      installment(2, '2026-01-31', '2026-02-02'),
      // The Monday after is Washington's Birthday.
      installment(3, '2026-02-15', '2026-02-17'),
      installment(4, '2026-02-28', '2026-03-02'),
      installment(5, '2026-03-15', '2026-03-16'),
      installment(6, '2026-03-31'),
    ]);
    expect(
      await rows(4, { installmentCount: 4, frequency: 'every_two_weeks', firstDueOn: '2026-01-16' }),
    ).toEqual([
      installment(1, '2026-01-16'),
      installment(2, '2026-01-30'),
      installment(3, '2026-02-13'),
      installment(4, '2026-02-27'),
    ]);
    expect(await rows(3, { installmentCount: 3, frequency: 'weekly', firstDueOn: '2026-01-12' })).toEqual([
      installment(1, '2026-01-12'),
      installment(2, '2026-01-19', '2026-01-20'),
      installment(3, '2026-01-26'),
    ]);
  });

  it('rolls weekends and holidays as the clinic says, and never moves the day in the contract', async () => {
    const collected = async ({ rows }: typeof usual, days: readonly string[]) => {
      const found = await Promise.all(days.map((firstDueOn) => rows(1, { firstDueOn })));
      expect(found.map(([row]) => row?.dueOn)).toEqual(days);
      return found.map(([row]) => row?.collectOn);
    };
    expect(
      await collected(usual, ['2026-07-04', '2026-05-30', '2026-01-19', '2026-11-26', '2027-01-01']),
    ).toEqual(['2026-07-06', '2026-06-01', '2026-01-20', '2026-11-27', '2027-01-04']);
    const government = await aClinicWith({ rollConvention: 'preceding', holidayCalendar: 'opm' });
    expect(await collected(government, ['2026-07-04', '2026-01-19'])).toEqual(['2026-07-02', '2026-01-16']);
    const early = await aClinicWith({ rollConvention: 'preceding', holidayCalendar: 'fed' });
    expect(await collected(early, ['2026-07-04'])).toEqual(['2026-07-03']);
    const withinMonth = await aClinicWith({ rollConvention: 'modified_following', holidayCalendar: 'fed' });
    expect(await collected(withinMonth, ['2026-05-30', '2026-07-04'])).toEqual(['2026-05-29', '2026-07-06']);
  });

  it.each([
    { remainderPolicy: 'last' as const, of100: [3_333, 3_333, 3_334], of200: [6_666, 6_666, 6_668] },
    { remainderPolicy: 'first' as const, of100: [3_334, 3_333, 3_333], of200: [6_668, 6_666, 6_666] },
    { remainderPolicy: 'spread' as const, of100: [3_334, 3_333, 3_333], of200: [6_667, 6_667, 6_666] },
    {
      remainderPolicy: 'round_up_last_smaller' as const,
      of100: [3_334, 3_334, 3_332],
      of200: [6_667, 6_667, 6_666],
    },
  ])('gives the spare cents to: $remainderPolicy', async ({ remainderPolicy, of100, of200 }) => {
    const { rows } = remainderPolicy === 'last' ? usual : await aClinicWith({ remainderPolicy });
    const terms = { installmentCount: 3, firstDueOn: '2026-02-02' };
    const amounts = async (quantity: number, depositCents = 0) =>
      (await rows(quantity, { ...terms, depositCents })).map(({ amountCents }) => amountCents);
    expect(await amounts(1)).toEqual(of100);
    expect(await amounts(2)).toEqual(of200);
    // A deposit of 100.00 leaves 200.00 to divide.
    expect(await amounts(3, 10_000)).toEqual([10_000, ...of200]);
  });

  it('refuses a plan that cannot be kept, and says what is wrong with it', async () => {
    const { refusal } = usual;
    const notPossible = (reason: string) => ({
      status: 422,
      code: 'SCHEDULE_NOT_POSSIBLE',
      details: { reason },
    });
    expect(await refusal(1, { firstDueOn: '2026-01-01' })).toEqual(notPossible('FIRST_DUE_IN_THE_PAST'));
    expect(await refusal(1, { firstDueOn: '2026-02-02', depositCents: 10_001 })).toEqual(
      notPossible('DEPOSIT_OUT_OF_RANGE'),
    );
    expect(await refusal(1, { firstDueOn: '2026-02-02', depositCents: 10_000 })).toEqual(
      notPossible('INSTALLMENT_WITHOUT_AMOUNT'),
    );
    expect(await refusal(1, { firstDueOn: '2026-01-02', depositCents: 1 })).toEqual(
      notPossible('FIRST_DUE_NOT_AFTER_DEPOSIT'),
    );
    const count = await refusal(1, { firstDueOn: '2026-02-02', installmentCount: 61 });
    expect([count.code, count.errors?.map(({ field }) => field)]).toEqual([
      'VALIDATION_FAILED',
      ['plan.installmentCount'],
    ]);
  });
});
