import { emptyQuoteForm, missingForPrices, toQuoteRequest } from './quote-form.js';

const form = { ...emptyQuoteForm('2026-01-31', 'p1'), packageId: 'k1' };

describe('toQuoteRequest', () => {
  test('asks for a monthly plan from one month on, with the anchored day', () => {
    expect(toQuoteRequest(form)).toEqual({
      patientId: 'p1',
      payerKind: 'self_pay',
      diagnosisCodes: [],
      packageId: 'k1',
      lines: [],
      discountPolicyIds: [],
      plan: { depositCents: 0, installmentCount: 4, frequency: 'monthly', firstDueOn: '2026-02-28' },
    });
  });

  test('reads diagnosis codes as people type them', () => {
    const request = toQuoteRequest({ ...form, diagnosis: ' m51.26, M54.50 ' });
    expect(request?.diagnosisCodes).toEqual(['M51.26', 'M54.50']);
  });

  test('offers no plan without a number of installments', () => {
    const request = toQuoteRequest({ ...form, installmentCount: undefined, depositCents: undefined });
    expect(request).not.toHaveProperty('plan');
  });
});

describe('missingForPrices', () => {
  test.each([
    [{ patientId: undefined }, 'Choose the patient, or add a new one.'],
    [{ packageId: undefined }, 'Choose a template or a single service.'],
    [{ depositCents: undefined }, 'Write the deposit; 0.00 is fine.'],
    [{ firstDueOn: '' }, 'Choose the date of the first installment.'],
    [{}, undefined],
  ])('with %j says %j', (change, missing) => {
    const changed = { ...form, ...change };
    expect(missingForPrices(changed)).toBe(missing);
    expect(toQuoteRequest(changed) === undefined).toBe(missing !== undefined);
  });
});
