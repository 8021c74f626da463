import type { ValidationError } from 'class-validator';

/** One thing wrong with one field, in words; the value itself is never repeated. */
export type FieldError = { readonly field: string; readonly message: string };

/** The body or query does not have the shape that the route declares. */
export class RequestShapeError extends Error {
  override readonly name = 'RequestShapeError';

  constructor(readonly errors: readonly FieldError[]) {
    super('VALIDATION_FAILED');
  }
}

export function toFieldErrors(errors: readonly ValidationError[], path = ''): readonly FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints).map(([rule, message]) => ({
      field,
      message:
        rule === 'whitelistValidation' ? 'is not a field of this request' : withoutField(message, property),
    }));
    return [...own, ...toFieldErrors(children, field)];
  });
}

const withoutField = (message: string, property: string): string =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
