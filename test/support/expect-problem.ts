import type { ErrorCode } from '#kernel';

import { PROBLEMS } from '../../apps/api/src/http/problem-status.js';
import type { Answer, Problem } from './api.js';

type Expected = {
  readonly code: ErrorCode;
  /** The field that is blamed. */
  readonly field?: string;
  /** What was sent and must not come back. */
  readonly secret?: string;
};

const REQUEST = /^urn:plumbline:request:(.+)$/;

/** A refusal as every refusal is: problem+json with its code, its request and nothing of what was sent. */
export function expectProblem(answer: Answer<Problem>, { code, field, secret }: Expected): void {
  const { status, headers, body } = answer;
  const { status: wanted, title } = PROBLEMS[code];
  expect({ status, code: body.code, body }).toEqual({ status: wanted, code, body });
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toMatchObject({
    type: `urn:plumbline:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status: wanted,
  });
  const { instance } = body as Problem & { readonly instance: string };
  expect(REQUEST.exec(instance)?.[1]).toBe(headers.get('x-request-id'));
  if (field !== undefined) {
    const blamed = body.errors?.map((error) => error.field) ?? [];
    expect({ field, blamed, isBlamed: blamed.some((name) => isWithin(name, field)) }).toMatchObject({
      isBlamed: true,
    });
  }
  if (secret !== undefined) expect(JSON.stringify(body)).not.toContain(secret);
}

/** A value in a list may be blamed on the list, and a list on its first wrong value. */
const isWithin = (name: string, field: string): boolean =>
  `${name}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${name}.`);
