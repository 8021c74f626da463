import { resolveSchema, type OpenApi, type Schema } from '../support/open-api.js';

/** A field of a request body at its place: `packages.0.price.mode`. */
export type BodyField = {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly isRequired: boolean;
};

/** Every field that the schema declares, objects in lists at their first place. */
export function fieldsOf(document: OpenApi, schema: Schema, path: readonly string[] = []): BodyField[] {
  const { properties = {}, required = [] } = resolveSchema(document, schema);
  return Object.entries(properties).flatMap(([name, declared]) => {
    const field = resolveSchema(document, declared);
    const here = [...path, name];
    const item = field.items && resolveSchema(document, field.items);
    return [
      { path: here, schema: field, isRequired: required.includes(name) },
      ...(field.properties ? fieldsOf(document, field, here) : []),
      ...(item?.properties ? fieldsOf(document, item, [...here, '0']) : []),
    ];
  });
}

/** The body with one value exchanged; undefined takes the field out. */
export function withValue(body: object, path: readonly string[], value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  if (typeof parent !== 'object' || parent === null) {
    throw new Error(`Fill in ${path.join('.')} in the request of test/support/routes.ts.`);
  }
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return copy;
}

/** Stands in every wrong text, so that a test can look for it in the answer. */
export const SECRET = 'Zanzibar';

type ValuesFor = (field: BodyField) => readonly unknown[];

const isText = ({ type, format, enum: choices }: Schema): boolean =>
  type === 'string' && format === undefined && choices === undefined;
const each = (applies: boolean, values: readonly unknown[]): readonly unknown[] => (applies ? values : []);

function wrongTypes({ type, items }: Schema): readonly unknown[] {
  const values: Readonly<Record<string, readonly unknown[]>> = {
    string: [8_675_309, true, {}, [SECRET]],
    integer: [SECRET, '12', true, {}, [3]],
    array: [SECRET, {}, 8_675_309, { 0: SECRET, length: 1 }],
    object: [SECRET, 8_675_309, true, [], [{}]],
    boolean: ['true', 1, {}],
  };
  const inList =
    items?.type === 'string' ? [[8_675_309], [{}], [[SECRET]]] : [[SECRET], [8_675_309], [[]], [[{}]]];
  return [...(values[type ?? ''] ?? []), ...each(type === 'array', [...inList, [null]])];
}

/** The wrong values that a field can be given, by the kind of mistake. Every one of them is a VALIDATION_FAILED. */
export const MISTAKES: Readonly<Record<string, ValuesFor>> = {
  'a field left out': ({ isRequired }) => each(isRequired, [undefined]),
  'null, which is not the same as left out': () => [null],
  'a wrong type': ({ schema }) => wrongTypes(schema),
  'a number below what is allowed': ({ schema: { type, minimum } }) =>
    each(type === 'integer', [(minimum ?? 0) - 1, -987_654]),
  'a number above what is allowed': ({ schema: { type, maximum } }) =>
    each(type === 'integer', [(maximum ?? 0) + 1, Number.MAX_SAFE_INTEGER + 2, 1e300]),
  'a fraction': ({ schema: { type } }) => each(type === 'integer', [1.5, 100.01, 1e-7]),
  'a day that does not exist': ({ schema: { format } }) =>
    each(format === 'date', [
      '2026-02-31',
      '2026-13-01',
      '0000-01-01',
      '10000-01-01',
      '2026-3-5',
      '2026-03-05T00:00:00Z',
      '03/05/2026',
      'infinity',
      '',
    ]),
  'what is no id': ({ schema: { format, type } }) =>
    each(format === 'uuid' && type === 'string', [SECRET, '', '00000000-0000-0000-0000', "' or 1=1"]),
  'a word that is no choice': ({ schema: { enum: choices, type } }) =>
    each(choices !== undefined, type === 'array' ? [[SECRET]] : [SECRET, '', `${choices?.[0] ?? ''} `]),
  'control characters': ({ schema: { type, items, ...schema } }) =>
    isText({ type, ...schema } as Schema)
      ? ['\u0000', '\u0007', '\n', '\u009f'].map((sign) => `${SECRET}${sign}${SECRET}`)
      : each(type === 'array' && items?.type === 'string', [[`${SECRET}\u0000`], [`${SECRET}\u001b`]]),
  'an empty text': ({ schema }) => each(isText(schema), ['', '  ', '\u00a0']),
  'a text that is too long': ({ schema }) =>
    isText(schema)
      ? [SECRET.padEnd((schema.maxLength ?? 0) + 1, 'z')]
      : each(schema.type === 'array' && schema.items?.type === 'string', [[SECRET.repeat(1_000)]]),
  'a list that is too long': ({ schema }) =>
    each(schema.type === 'array' && schema.maxItems !== undefined, [
      Array.from({ length: (schema.maxItems ?? 0) + 1 }, () => '01890000-0000-7000-8000-000000000000'),
    ]),
  'a list that is too short': ({ schema: { minItems = 0 } }) => each(minItems > 0, [[]]),
};
