import { newIdempotencyKey, nextAttempt } from './idempotency.js';

describe('nextAttempt', () => {
  test('keeps the key for the same input, so a retry is the same action', () => {
    const first = nextAttempt(undefined, { amountCents: 500 });
    expect(nextAttempt(first, { amountCents: 500 })).toBe(first);
  });

  test('makes a new key for other input and after a success', () => {
    const first = nextAttempt(undefined, { amountCents: 500 });
    expect(nextAttempt(first, { amountCents: 501 }).key).not.toBe(first.key);
    expect(nextAttempt(undefined, { amountCents: 500 }).key).not.toBe(first.key);
  });

  test('makes keys of 32 hexadecimal digits', () => {
    expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
  });
});
