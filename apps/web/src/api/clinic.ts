import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';

export function useClinic() {
  const api = useApi();
  return useQuery({
    queryKey: ['clinic'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/clinic', { signal })),
    staleTime: 300_000,
  });
}

export function useProviders() {
  const api = useApi();
  return useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/providers', { params: { query: { limit: 100 } }, signal })),
    staleTime: 300_000,
  });
}
