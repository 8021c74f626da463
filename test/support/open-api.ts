/** The parts of the OpenAPI document that the tests read. */
export type Schema = {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};

type Content = { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> };

type DocumentedOperation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly operationId: string;
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
};

export type OpenApi = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** One route: `POST /v1/quotes/{id}/accept`. */
export type Operation = DocumentedOperation & { readonly key: string; readonly path: string };

export async function readOpenApi(url: string): Promise<OpenApi> {
  const response = await fetch(`${url}/v1/openapi.json`);
  return (await response.json()) as OpenApi;
}

export const operationsOf = ({ paths }: OpenApi): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      key: `${method.toUpperCase()} ${path}`,
    })),
  );

/** The schema itself, where the document only names it. */
export function resolveSchema(document: OpenApi, schema: Schema): Schema {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named === undefined) return schema;
  const found = document.components.schemas[named.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`The document does not define ${named}.`);
  return found;
}

export const bodySchemaOf = (document: OpenApi, { requestBody }: Operation): Schema | undefined => {
  const schema = requestBody?.content?.['application/json']?.schema;
  return schema && resolveSchema(document, schema);
};
