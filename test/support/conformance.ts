import { resolveSchema, type OpenApi, type Schema } from './open-api.js';

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** What an answer says differently from its schema: a missing, undeclared or wrongly typed value, each by its place. */
export function differences(
  document: OpenApi,
  declared: Schema,
  value: unknown,
  place = 'body',
): readonly string[] {
  const schema = resolveSchema(document, declared);
  if (schema.type === undefined) return [`${place} has no declared type`];
  switch (schema.type) {
    case 'object':
      return inObject(document, schema, value, place);
    case 'array':
      if (!Array.isArray(value)) return [`${place} is no list`];
      return value.flatMap((item, index) =>
        differences(document, schema.items ?? {}, item, `${place}.${index}`),
      );
    case 'integer':
      return Number.isSafeInteger(value) ? [] : [`${place} is no integer`];
    case 'string':
      return inText(schema, value, place);
    case 'number':
    case 'boolean':
      return typeof value === schema.type ? [] : [`${place} is no ${schema.type}`];
  }
}

function inObject(document: OpenApi, schema: Schema, value: unknown, place: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${place} is no object`];
  const { properties = {}, required = [], additionalProperties = false } = schema;
  const missing = required.filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${place}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, item]) => {
      const property = properties[name];
      if (property) return differences(document, property, item, `${place}.${name}`);
      return additionalProperties ? [] : [`${place}.${name} is not declared`];
    }),
  ];
}

function inText({ enum: choices, format }: Schema, value: unknown, place: string): readonly string[] {
  if (typeof value !== 'string') return [`${place} is no text`];
  const isChoice = choices === undefined || choices.includes(value);
  const isWellFormed = FORMATS[format ?? '']?.test(value) ?? true;
  return [
    ...(isChoice ? [] : [`${place} is none of the declared words`]),
    ...(isWellFormed ? [] : [`${place} is no ${format ?? ''}`]),
  ];
}
