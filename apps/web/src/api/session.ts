import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import { offlineProblem, toProblem } from './problem.js';

export type Credentials = { readonly email: string; readonly password: string };

export function useMe() {
  const api = useApi();
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/me', { signal })),
    staleTime: 60_000,
  });
}

async function postAuth(path: string, body: unknown): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    // The page sends no referrer, and without one browsers send no origin; sign-in checks the origin.
    referrerPolicy: 'strict-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw offlineProblem();
  });
  if (response.ok) return;
  const answer: unknown = await response.json().catch(() => undefined);
  throw toProblem(response.status, answer);
}

export async function signIn(credentials: Credentials): Promise<void> {
  await postAuth('sign-in/email', credentials);
}

/** Everything read so far belongs to the person who leaves, so the page starts afresh. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await postAuth('sign-out', {});
    queries.clear();
    window.location.assign('/sign-in');
  };
}
