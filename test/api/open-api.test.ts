import openapiTS from 'openapi-typescript';

import { Api, type Answer } from '../support/api.js';
import { differences } from '../support/conformance.js';
import { operationsOf, readOpenApi, type OpenApi } from '../support/open-api.js';
import { methodOf, ROUTES, WRITES } from '../support/routes.js';
import { tellStory } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

let test: TestApp;
let document: OpenApi;

beforeAll(async () => {
  test = await startTestApp();
  document = await readOpenApi(test.url);
});

afterAll(() => test.stop());

/** Compares every answer with what the document declares for its route and status. */
class DocumentedApi extends Api {
  readonly seen = new Set<string>();
  readonly differences: string[] = [];

  override async send<T>(...request: Parameters<Api['send']>): Promise<Answer<T>> {
    const answer = await super.send<T>(...request);
    const [method, path] = request;
    const key = keyOf(method, path);
    this.seen.add(key);
    this.differences.push(...differencesOf(key, answer).map((difference) => `${key}: ${difference}`));
    return answer;
  }
}

/** `GET /v1/quotes/01890…?state=open` is documented as `GET /v1/quotes/{id}`. */
function keyOf(method: string, path: string): string {
  const [address = ''] = path.split('?');
  return `${method} ${address.replace(/[0-9a-f-]{36}/, '{id}')}`;
}

function differencesOf(key: string, { status, headers, body }: Answer): readonly string[] {
  const operation = operationsOf(document).find((candidate) => candidate.key === key);
  const content = operation?.responses[String(status)]?.content;
  if (!content) return [`${String(status)} is not declared`];
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  const schema = content[type]?.schema;
  if (!schema) return [`${type} is not declared`];
  return type === 'application/json' ? differences(document, schema, body) : [];
}

const pagedPaths = (): readonly string[] =>
  operationsOf(document)
    .filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'cursor'))
    .map(({ path }) => path);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 from which a client can be made', async () => {
    expect(document.openapi).toBe('3.1.0');
    // Checks the structure of the document and every reference in it, and throws at the first fault.
    const types = await openapiTS(structuredClone(document) as never, { silent: true });
    expect(types.length).toBeGreaterThan(0);
  });

  it('names each operation once and says what it answers', () => {
    const operations = operationsOf(document);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, responses } of operations) {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect({ key, count: successes.length }).toEqual({ key, count: 1 });
      expect({ key, content: Object.keys(successes[0]?.[1].content ?? {}) }).toEqual({
        key,
        content: [key.endsWith('.pdf') ? 'application/pdf' : 'application/json'],
      });
    }
  });

  it('asks every write for its key and offers the dry run', () => {
    for (const { key, parameters = [] } of operationsOf(document)) {
      const names = parameters.map(({ name }) => name);
      const isWrite = WRITES.includes(key);
      expect({ key, hasKey: names.includes('Idempotency-Key'), hasDryRun: names.includes('dryRun') }).toEqual(
        {
          key,
          hasKey: isWrite,
          hasDryRun: isWrite,
        },
      );
    }
  });

  it('declares every answer of the main story, no field more and none less', async () => {
    const manager = await signInToNewClinic(test);
    const api = new DocumentedApi(test.url, manager['credentials'], manager.clinicId);
    const story = await tellStory(api, 'documented');
    for (const [key, requestFor] of Object.entries(ROUTES)) {
      const { path, body } = requestFor(story);
      await api.send(methodOf(key), path, methodOf(key) === 'GET' ? undefined : (body ?? {}));
    }
    // The first page of one ends with a cursor, which a whole list does not have.
    for (const path of pagedPaths()) await api.send('GET', `${path}?limit=1`);
    await api.send('GET', '/health/live');
    await api.send('GET', '/health/ready');
    expect(api.differences).toEqual([]);
    expect([...api.seen].sort()).toEqual(
      operationsOf(document)
        .map(({ key }) => key)
        .sort(),
    );
  });
});
