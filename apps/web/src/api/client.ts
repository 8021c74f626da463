import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';
import { offlineProblem, toProblem } from './problem.js';

export type ApiClient = Client<paths>;

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** Staff send the session cookie; a patient sends the token of the link, which is kept in memory only. */
export function createApiClient(bearerToken?: string): ApiClient {
  const client = createClient<paths>({
    credentials: bearerToken === undefined ? 'same-origin' : 'omit',
    headers: bearerToken === undefined ? {} : { Authorization: `Bearer ${bearerToken}` },
  });
  client.use({ onError: () => offlineProblem() });
  return client;
}

/** The body of a success, or a thrown `ApiProblem`. */
export async function bodyOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw toProblem(response.status, error);
  return data;
}
