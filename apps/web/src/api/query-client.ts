import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

const RETRIES_MAX = 2;

/** A refusal stays a refusal; only a missing answer or a busy server is asked again. */
function retry(failureCount: number, error: unknown): boolean {
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  return !refused && failureCount < RETRIES_MAX;
}

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const signedOut = error instanceof ApiProblem && error.status === 401;
        if (signedOut && query.queryKey[0] !== 'me') void client.invalidateQueries({ queryKey: ['me'] });
      },
    }),
    // The server may be on this machine or the clinic's own network, which works without the internet.
    defaultOptions: {
      queries: { retry, staleTime: 5_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
