import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';

export function usePriceVersions() {
  const api = useApi();
  return useQuery({
    queryKey: ['price-versions'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/price-versions', { params: { query: { limit: 100 } }, signal })),
  });
}

export function useCurrentPriceVersion() {
  const api = useApi();
  return useQuery({
    queryKey: ['price-versions', 'current'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/price-versions/current', { signal })),
    staleTime: 60_000,
  });
}

export function usePriceVersion(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['price-versions', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/price-versions/{id}', { params: { path: { id } }, signal })),
  });
}
