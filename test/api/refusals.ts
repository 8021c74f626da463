import type { ErrorCode } from '#kernel';

import type { Answer, Api, Problem } from '../support/api.js';
import { expectProblem } from '../support/expect-problem.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { bodySchemaOf, operationsOf, readOpenApi, type OpenApi } from '../support/open-api.js';
import { methodOf, ROUTES, type RouteRequest } from '../support/routes.js';
import { tellStory, type Story } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { fieldsOf, SECRET, type BodyField } from './mistakes.js';

/** A clinic with a whole story, a second one beside it, and the document that says what requests look like. */
export type TwoClinics = {
  readonly test: TestApp;
  readonly api: Api;
  readonly story: Story;
  readonly elsewhere: Story;
  readonly document: OpenApi;
};

export async function startTwoClinics(): Promise<TwoClinics> {
  const test = await startTestApp();
  try {
    const api = await signInToNewClinic(test);
    const story = await tellStory(api, 'here');
    const elsewhere = await tellStory(await signInToNewClinic(test), 'elsewhere');
    return { test, api, story, elsewhere, document: await readOpenApi(test.url) };
  } catch (error) {
    await test.stop();
    throw error;
  }
}

export function requestOf({ story }: TwoClinics, key: string): Required<RouteRequest> {
  const request = ROUTES[key]?.(story);
  if (!request) throw new Error(`There is no request for ${key}.`);
  return { body: {}, ...request };
}

/** What the document says of the body of a route, field by field. */
export function fieldsOfBody({ document }: TwoClinics, key: string): readonly BodyField[] {
  const operation = operationsOf(document).find((candidate) => candidate.key === key);
  const schema = operation && bodySchemaOf(document, operation);
  return schema ? fieldsOf(document, schema) : [];
}

/** A good request of a route with something exchanged. */
export type Sent = {
  readonly key: string;
  readonly path?: string;
  readonly query?: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

export async function send(
  two: TwoClinics,
  { key, query = '', headers = {}, ...sent }: Sent,
): Promise<Answer<Problem>> {
  const { path, body } = { ...requestOf(two, key), ...sent };
  const method = methodOf(key);
  return await two.api.send(method, `${path}${query}`, method === 'GET' ? undefined : body, { headers });
}

export type Wrong = Sent & {
  /** Shown beside the answer when it is not the one that was expected. */
  readonly what: unknown;
  readonly code: ErrorCode;
  readonly field?: string;
};

/** Sends every wrong request: each is refused as said, nothing of it comes back, and no table changes. */
export async function expectRefused(two: TwoClinics, wrongs: readonly Wrong[]): Promise<void> {
  await expectNothingWritten(two.test.database.all, async () => {
    for (const { what, code, field, ...sent } of wrongs) {
      const answer = await send(two, sent);
      const { key } = sent;
      expect({ key, what, code: answer.body.code }).toEqual({ key, what, code });
      expectProblem(answer, { code, secret: SECRET, ...(field !== undefined && { field }) });
    }
  });
}
