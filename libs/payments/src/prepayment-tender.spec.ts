import { cents } from '#money';
import {
  PREPAY_RULES,
  PREPAYMENT_WARNING_TEXTS,
  type PrepaymentPolicy,
  prepaymentTender,
  type Tender,
  TENDER_NAMES,
  TENDERS,
} from './index.js';

const usual: PrepaymentPolicy = { fsa: 'block', hsa: 'warn' };
const ask = (tender: Tender, amount: number, deliveredUnpaid: number, policy = usual) =>
  prepaymentTender({
    tender,
    amountCents: cents(amount),
    deliveredUnpaidCents: cents(deliveredUnpaid),
    policy,
  });

describe('prepaymentTender', () => {
  it.each<Tender>(['cash', 'check', 'card', 'ach'])('never holds %s back', (tender) => {
    expect(ask(tender, 200_000, 0, { fsa: 'block', hsa: 'block' })).toEqual([]);
  });

  it.each<Tender>(['fsa_card', 'hra_card', 'hsa_card'])('lets %s pay for care that was given', (tender) => {
    expect(ask(tender, 80_000, 80_000, { fsa: 'block', hsa: 'block' })).toEqual([]);
    expect(ask(tender, 10_000, 80_000, { fsa: 'block', hsa: 'block' })).toEqual([]);
  });

  it('warns the owner of an HSA who pays 2,000.00 ahead', () => {
    expect(ask('hsa_card', 200_000, 0)).toEqual(['HSA_PREPAYMENT']);
  });

  it.each<[Tender, number, number, number]>([
    ['fsa_card', 200_000, 0, 200_000],
    ['hra_card', 200_000, 0, 200_000],
    ['fsa_card', 80_001, 80_000, 1],
  ])(
    'refuses %s of %p when %p was given and not paid',
    (tender, amount, deliveredUnpaidCents, prepaidCents) => {
      expect(() => ask(tender, amount, deliveredUnpaidCents)).toThrow(
        expect.objectContaining({
          code: 'TENDER_NOT_FOR_PREPAYMENT',
          details: { tender, prepaidCents, deliveredUnpaidCents },
        }),
      );
    },
  );

  it('follows the clinic where it decided otherwise', () => {
    expect(ask('fsa_card', 1, 0, { fsa: 'warn', hsa: 'block' })).toEqual(['FSA_PREPAYMENT']);
    expect(ask('hra_card', 1, 0, { fsa: 'warn', hsa: 'block' })).toEqual(['HRA_PREPAYMENT']);
    expect(ask('fsa_card', 1, 0, { fsa: 'allow', hsa: 'block' })).toEqual([]);
    expect(ask('hsa_card', 1, 0, { fsa: 'block', hsa: 'allow' })).toEqual([]);
    expect(() => ask('hsa_card', 1, 0, { fsa: 'allow', hsa: 'block' })).toThrow(
      expect.objectContaining({ code: 'TENDER_NOT_FOR_PREPAYMENT' }),
    );
  });

  it('knows no fourth rule and no other tender', () => {
    expect(PREPAY_RULES).toEqual(['block', 'warn', 'allow']);
    expect(Object.keys(TENDER_NAMES)).toEqual([...TENDERS]);
    for (const text of Object.values(PREPAYMENT_WARNING_TEXTS)) expect(text).toMatch(/not been given yet/);
    // @ts-expect-error a gift card is no tender
    expect(ask('gift_card', 1, 0)).toEqual([]);
  });
});
