import type { FieldProblem } from './field-problem.js';
import { SCHEDULE_REFUSALS } from './schedule-refusal.js';

type ProblemBody = {
  readonly title?: string;
  /** Sign-in answers with a message instead of a title. */
  readonly message?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A refusal of the API (RFC 9457), or `OFFLINE` when no answer arrived at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? body.message ?? 'The server gave no explanation.');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? 'INTERNAL';
    this.requestId = body.instance?.replace(/^urn:plumbline:request:/, '');
    this.details = body.details ?? {};
    this.fields = body.errors ?? fieldsIn(this.details);
  }
}

/** A rule that concerns one field names it in the details. */
function fieldsIn({ field, message, reason }: ApiProblem['details']): readonly FieldProblem[] {
  if (typeof field === 'string' && typeof message === 'string') return [{ field, message }];
  const refusal = typeof reason === 'string' ? SCHEDULE_REFUSALS[reason] : undefined;
  return refusal === undefined ? [] : [refusal];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export function toProblem(status: number, body: unknown): ApiProblem {
  return new ApiProblem(status, isObject(body) ? body : {});
}

export function offlineProblem(): ApiProblem {
  return new ApiProblem(0, {
    code: 'OFFLINE',
    detail: 'No answer from the server. Check the connection and try again; nothing is done twice.',
  });
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, { detail: error instanceof Error ? error.message : String(error) });
}

/** The message for one field path such as `plan.depositCents`; deeper paths count for their parent. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`))?.message;
}
