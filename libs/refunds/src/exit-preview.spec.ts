import { localDate } from '#calendar';
import { asId, InvariantError, type PaymentId } from '#kernel';
import { cents } from '#money';
import type { Tender } from '#payments';
import {
  exitPreview,
  type ExitRequest,
  type ExitSession,
  type HeldPayment,
  REFUND_POLICIES,
  type RefundPolicy,
} from './index.js';

const payment = (id: string, tender: Tender, amount: number, receivedOn: string): HeldPayment => ({
  paymentId: asId<PaymentId>(id),
  tender,
  amountCents: cents(amount),
  receivedOn: localDate(receivedOn),
});

type Story = {
  sessionCount: number;
  usedCount: number;
  value: number;
  standard: number;
  tenders: readonly HeldPayment[];
} & Partial<Pick<ExitRequest, 'policy' | 'endedBy'>>;

/** Sessions of one value each, so that the sums can be done in the head. */
const stop = ({
  sessionCount,
  usedCount,
  value,
  standard,
  tenders,
  policy = 'pro_rata',
  endedBy = 'patient',
}: Story) =>
  exitPreview({
    policy,
    endedBy,
    paidCents: cents(tenders.reduce((sum, held) => sum + held.amountCents, 0)),
    sessions: Array.from({ length: sessionCount }, (_, i) => ({
      status: i < usedCount ? 'delivered' : 'planned',
      valueCents: cents(value),
      standardCents: cents(standard),
    })),
    tenders,
  });

describe('12 sessions at 1,080.00, 110.00 each at the standard fee', () => {
  const twelve = {
    sessionCount: 12,
    value: 9_000,
    standard: 11_000,
    tenders: [payment('p1', 'card', 108_000, '2026-03-02')],
  };

  it.each<[number, RefundPolicy, number]>([
    [5, 'pro_rata', 63_000],
    [5, 'reprice', 53_000],
    [5, 'best_of', 63_000],
    [10, 'pro_rata', 18_000],
    [10, 'reprice', 0],
    [10, 'best_of', 18_000],
    [0, 'pro_rata', 108_000],
    [0, 'reprice', 108_000],
    [12, 'pro_rata', 0],
    [12, 'reprice', 0],
  ])('%i used, %s: %p goes back and nothing is ever billed', (usedCount, policy, refundCents) => {
    const preview = stop({ ...twelve, usedCount, policy });
    expect(preview).toMatchObject({ refundCents, balanceDueCents: 0, cancelledCents: 0 });
    expect(preview.usedAtValueCents).toBe(9_000 * usedCount);
    expect(preview.usedAtStandardCents).toBe(11_000 * usedCount);
  });

  it.each(['clinic', 'medical'] as const)('is pro rata whatever was agreed when ended by: %s', (endedBy) => {
    for (const policy of REFUND_POLICIES) {
      expect(stop({ ...twelve, usedCount: 5, policy, endedBy }).refundCents).toBe(63_000);
    }
  });

  it('takes the standard fee under best_of where that is the cheaper one', () => {
    const preview = stop({ ...twelve, usedCount: 5, policy: 'best_of', standard: 8_000 });
    expect(preview.refundCents).toBe(68_000);
  });
});

describe('2,000.00 for 20, 8 delivered', () => {
  it.each<Tender>(['card', 'hsa_card'])('1,200.00 goes back to the same %s', (tender) => {
    const tenders = [payment('p1', tender, 200_000, '2026-12-10')];
    expect(stop({ sessionCount: 20, usedCount: 8, value: 10_000, standard: 12_500, tenders })).toEqual({
      policy: 'pro_rata',
      endedBy: 'patient',
      paidCents: 200_000,
      usedAtValueCents: 80_000,
      usedAtStandardCents: 100_000,
      usedCents: 80_000,
      refundCents: 120_000,
      balanceDueCents: 0,
      cancelledCents: 0,
      returns: [{ paymentId: 'p1', tender, amountCents: 120_000, receivedOn: '2026-12-10' }],
      explanation: [
        '8 of 20 sessions were used.',
        'By the agreement, used sessions count at their share of the package price: $800.00.',
        '$2,000.00 paid less $800.00 used leaves a refund of $1,200.00.',
        `$1,200.00 goes back the way it came: ${tender === 'card' ? 'card' : 'HSA card'} payment of December 10, 2026.`,
      ],
    });
  });

  it('goes back newest payment first, none above what it brought, the later listed first on one day', () => {
    const tenders = [
      payment('newest', 'fsa_card', 30_000, '2026-12-20'),
      payment('oldest', 'card', 100_000, '2026-12-01'),
      payment('noon', 'cash', 40_000, '2026-12-10'),
      payment('evening', 'hsa_card', 30_000, '2026-12-10'),
    ];
    const { returns } = stop({ sessionCount: 20, usedCount: 8, value: 10_000, standard: 12_500, tenders });
    expect(returns.map((each) => [each.paymentId, each.amountCents])).toEqual([
      ['newest', 30_000],
      ['evening', 30_000],
      ['noon', 40_000],
      ['oldest', 20_000],
    ]);
  });
});

describe('a part-paid plan of 2,400.00 for 20', () => {
  const twenty = { sessionCount: 20, value: 12_000, standard: 15_000 };
  const twoInstallments = [
    payment('p1', 'card', 40_000, '2026-11-01'),
    payment('p2', 'card', 40_000, '2026-12-01'),
  ];

  it('bills what was used and not paid, and cancels the rest', () => {
    const preview = stop({ ...twenty, usedCount: 8, tenders: twoInstallments });
    expect(preview).toMatchObject({
      usedCents: 96_000,
      refundCents: 0,
      balanceDueCents: 16_000,
      cancelledCents: 144_000,
      returns: [],
    });
    expect(preview.explanation).toEqual([
      '8 of 20 sessions were used.',
      'By the agreement, used sessions count at their share of the package price: $960.00.',
      '$960.00 used less $800.00 paid leaves $160.00 to pay.',
      '$1,440.00 not yet paid is cancelled.',
    ]);
  });

  it('does not bill the standard fee after the fact', () => {
    const preview = stop({ ...twenty, usedCount: 8, tenders: twoInstallments, policy: 'reprice' });
    expect(preview).toMatchObject({
      usedAtStandardCents: 120_000,
      usedCents: 96_000,
      balanceDueCents: 16_000,
    });
  });

  it('keeps no more than was paid when the standard fee is above it', () => {
    const preview = stop({ ...twenty, usedCount: 6, tenders: twoInstallments, policy: 'reprice' });
    expect(preview).toMatchObject({
      usedCents: 80_000,
      refundCents: 0,
      balanceDueCents: 0,
      cancelledCents: 160_000,
    });
    expect(preview.explanation).toEqual([
      '6 of 20 sessions were used.',
      'By the agreement, used sessions count at the standard fee: $900.00; more than $800.00 is not charged.',
      '$800.00 was paid and $800.00 used: nothing goes back and nothing is due.',
      '$1,600.00 not yet paid is cancelled.',
    ]);
  });

  it('cancels everything when nothing was paid and nothing used', () => {
    const preview = stop({ ...twenty, usedCount: 0, tenders: [] });
    expect(preview).toMatchObject({ refundCents: 0, balanceDueCents: 0, cancelledCents: 240_000 });
    expect(preview.explanation[0]).toBe('None of the 20 sessions was used.');
  });

  it.each<[string, Partial<Story>, string]>([
    [
      'best_of',
      { policy: 'best_of' },
      'By the agreement, used sessions count at what is better for the patient, their share of the package price ($120.00) or the standard fee ($150.00).',
    ],
    [
      'the clinic',
      { endedBy: 'clinic' },
      'The clinic ended the care, so used sessions count at their share of the package price: $120.00.',
    ],
    [
      'a medical reason',
      { endedBy: 'medical' },
      'The care ended for a medical reason, so used sessions count at their share of the package price: $120.00.',
    ],
  ])('says why: %s', (_, story, sentence) => {
    const { explanation } = stop({ ...twenty, usedCount: 1, tenders: twoInstallments, ...story });
    expect(explanation.slice(0, 2)).toEqual(['1 of 20 sessions was used.', sentence]);
  });
});

describe('the worked bundle of 2,795.00 with its goods', () => {
  it('after exam, brace, 8 decompression and 2 PT keeps 1,207.03 and gives 1,587.97 back', () => {
    const item = (status: ExitSession['status'], valueCents: number, standardCents: number): ExitSession => ({
      status,
      valueCents: cents(valueCents),
      standardCents: cents(standardCents),
    });
    // Cumulative rounding of 2,111.66 / 20 and 481.46 / 6.
    const decompression = [0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0].map((extra, i) =>
      item(i < 8 ? 'delivered' : 'planned', 10_558 + extra, 12_500),
    );
    const pt = [0, 1, 0, 0, 1, 0].map((extra, i) =>
      item(i < 2 ? 'delivered' : 'planned', 8_024 + extra, 9_500),
    );
    const goods = [item('delivered', 7_518, 8_900), item('delivered', 12_670, 15_000)];
    const preview = exitPreview({
      policy: 'pro_rata',
      endedBy: 'patient',
      paidCents: cents(279_500),
      sessions: [...decompression, ...pt, ...goods],
      tenders: [payment('p1', 'card', 279_500, '2026-03-02')],
    });
    expect(preview).toMatchObject({ usedCents: 120_703, refundCents: 158_797 });
    expect(preview.usedAtStandardCents).toBe(8 * 12_500 + 2 * 9_500 + 8_900 + 15_000);
  });
});

describe('exitPreview', () => {
  it('is never asked about amounts that contradict each other', () => {
    const tenders = [payment('p1', 'card', 10_000, '2026-03-02')];
    const sessions: ExitSession[] = [
      { status: 'planned', valueCents: cents(10_000), standardCents: cents(10_000) },
    ];
    const request: ExitRequest = {
      policy: 'pro_rata',
      endedBy: 'patient',
      paidCents: cents(10_000),
      sessions,
      tenders,
    };
    expect(() => exitPreview({ ...request, sessions: [] })).toThrow(InvariantError);
    expect(() => exitPreview({ ...request, paidCents: cents(9_999) })).toThrow(InvariantError);
  });
});
