import { asId, InvariantError, type ServiceId } from '#kernel';
import { cents, ratePpm } from '#money';
import fc from 'fast-check';
import {
  assertPayable,
  buildInvoiceLines,
  INVOICE_STATES,
  INVOICE_TRANSITIONS,
  type InvoiceLineSource,
  invoiceNumber,
  type InvoiceState,
  invoiceState,
  invoiceTotals,
} from './index.js';

describe('invoiceState', () => {
  it.each<[number, number, InvoiceState]>([
    [279_500, 0, 'issued'],
    [279_500, 1, 'part_paid'],
    [279_500, 279_499, 'part_paid'],
    [279_500, 279_500, 'paid'],
    [0, 0, 'paid'],
  ])('of %p with %p paid is %s', (total, paid, expected) => {
    expect(invoiceState(cents(total), cents(paid))).toBe(expected);
  });

  it.each([
    [100, 101],
    [100, -1],
  ])('of %p with %p paid does not exist', (total, paid) => {
    expect(() => invoiceState(cents(total), cents(paid))).toThrow(InvariantError);
  });

  it('moves only as the table says, whatever is paid in whatever steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 }),
        (payments) => {
          const total = payments.reduce((sum, payment) => sum + payment, 0);
          let paid = 0;
          let state = invoiceState(cents(total), cents(paid));
          for (const payment of payments) {
            paid += payment;
            const next = invoiceState(cents(total), cents(paid));
            if (next !== state) expect(INVOICE_TRANSITIONS[state]).toContain(next);
            state = next;
          }
          expect(state).toBe('paid');
        },
      ),
    );
  });

  it('can be void only before any payment, and nothing leaves void or paid', () => {
    const voidable = INVOICE_STATES.filter((state) => INVOICE_TRANSITIONS[state].includes('void'));
    expect(voidable).toEqual(['issued']);
    expect([INVOICE_TRANSITIONS.paid, INVOICE_TRANSITIONS.void]).toEqual([[], []]);
  });
});

describe('assertPayable', () => {
  it.each<InvoiceState>(['issued', 'part_paid'])('lets %s be paid', (state) => {
    expect(() => assertPayable(state)).not.toThrow();
  });

  it.each<InvoiceState>(['paid', 'void'])('refuses %s', (state) => {
    expect(() => assertPayable(state)).toThrow(
      expect.objectContaining({ code: 'INVOICE_NOT_PAYABLE', details: { state } }),
    );
  });
});

describe('invoiceNumber', () => {
  it.each([
    [2026, 1, 'INV-2026-000001'],
    [2027, 999_999, 'INV-2027-999999'],
    [2027, 1_000_000, 'INV-2027-1000000'],
  ])('%p %p is %s', (year, sequence, expected) => {
    expect(invoiceNumber(year, sequence)).toBe(expected);
  });
});

describe('buildInvoiceLines', () => {
  const line = (description: string, quantity: number, standard: number, net: number): InvoiceLineSource => ({
    serviceId: asId<ServiceId>(`service-${description}`),
    description,
    quantity,
    standardCents: cents(standard),
    netCents: cents(net),
  });

  it('shows full fee and write-off apart: 150.00 less 30% is 105.00', () => {
    expect(buildInvoiceLines([line('Decompression session', 1, 15_000, 10_500)])).toEqual([
      {
        serviceId: 'service-Decompression session',
        description: 'Decompression session',
        quantity: 1,
        standardCents: 15_000,
        discountCents: 4_500,
        netCents: 10_500,
      },
    ]);
  });

  it('adds the worked bundle up to 2,795.00 with 514.00 written off', () => {
    const lines = buildInvoiceLines([
      line('Decompression', 20, 250_000, 211_166),
      line('PT', 6, 57_000, 48_146),
      line('Brace', 1, 8_900, 7_518),
      line('Exam', 1, 15_000, 12_670),
    ]);
    expect(lines.map((each) => each.discountCents)).toEqual([38_834, 8_854, 1_382, 2_330]);
    expect(invoiceTotals(lines)).toEqual({
      standardCents: 330_900,
      discountCents: 51_400,
      totalCents: 279_500,
    });
    expect(invoiceTotals([])).toEqual({ standardCents: 0, discountCents: 0, totalCents: 0 });
  });

  it.each([
    ['dearer than its full fee', line('x', 1, 100, 101)],
    ['below nothing', line('x', 1, 100, -1)],
    ['without a quantity', line('x', 0, 100, 100)],
  ])('refuses a line %s', (_, source) => {
    expect(() => buildInvoiceLines([source])).toThrow(InvariantError);
  });

  it('takes amounts only', () => {
    // @ts-expect-error a rate is not an amount
    const source: InvoiceLineSource = { ...line('x', 1, 100, 100), netCents: ratePpm(100) };
    expect(buildInvoiceLines([source])).toHaveLength(1);
  });
});
