import { createContext, type ReactNode, useContext } from 'react';
import type { ApiClient } from './client.js';

const ApiContext = createContext<ApiClient | undefined>(undefined);

type Props = { readonly client: ApiClient; readonly children: ReactNode };

export function ApiProvider({ client, children }: Props) {
  return <ApiContext value={client}>{children}</ApiContext>;
}

export function useApi(): ApiClient {
  const client = useContext(ApiContext);
  if (client === undefined) throw new Error('useApi is used outside ApiProvider.');
  return client;
}
