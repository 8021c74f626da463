import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ApiProvider } from '../api/api-context.js';
import { createApiClient } from '../api/client.js';
import { createQueryClient } from '../api/query-client.js';
import { PatientHome } from './patient-home.js';

/** One link, one client and one cache, all in memory: the token is written nowhere. */
export function PatientPage() {
  const { token = '' } = useParams();
  const session = useMemo(() => ({ api: createApiClient(token), queries: createQueryClient() }), [token]);
  return (
    <QueryClientProvider client={session.queries}>
      <ApiProvider client={session.api}>
        <PatientHome />
      </ApiProvider>
    </QueryClientProvider>
  );
}
