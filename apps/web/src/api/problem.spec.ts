import { fieldError, toProblem } from './problem.js';

describe('toProblem', () => {
  test('keeps the words, the code and the request id of a refusal', () => {
    const problem = toProblem(409, {
      title: 'This quote has expired; make a new revision.',
      code: 'QUOTE_EXPIRED',
      instance: 'urn:plumbline:request:0190',
    });
    expect([problem.message, problem.code, problem.requestId]).toEqual([
      'This quote has expired; make a new revision.',
      'QUOTE_EXPIRED',
      '0190',
    ]);
  });

  test('finds the message of a field, of a list by its items', () => {
    const problem = toProblem(400, {
      errors: [{ field: 'lines.0.quantity', message: 'must be at least 1' }],
    });
    expect(fieldError(problem, 'lines')).toBe('must be at least 1');
    expect(fieldError(problem, 'line')).toBeUndefined();
  });

  test('says at which field an impossible schedule is mended', () => {
    const problem = toProblem(422, {
      code: 'SCHEDULE_NOT_POSSIBLE',
      details: { reason: 'DEPOSIT_OUT_OF_RANGE', installmentsMax: 60 },
    });
    expect(fieldError(problem, 'plan.depositCents')).toBe('must not be above the price');
  });

  test('has words for an answer that is no problem document', () => {
    expect(toProblem(502, '<html>').message).toBe('The server gave no explanation.');
  });
});
