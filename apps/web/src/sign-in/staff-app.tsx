import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { ApiProvider } from '../api/api-context.js';
import { createApiClient } from '../api/client.js';
import { createQueryClient } from '../api/query-client.js';

const queries = createQueryClient();
const api = createApiClient();

/** Everything that runs on the session cookie, the sign-in page included. */
export function StaffApp() {
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider client={api}>
        <Outlet />
      </ApiProvider>
    </QueryClientProvider>
  );
}
