import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';

const PAGE_SIZE = 50;

export function useLedgerBalances() {
  const api = useApi();
  return useQuery({
    queryKey: ['ledger', 'balances'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/ledger/balances', { signal })),
  });
}

export function useLedgerEntries() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['ledger', 'entries'],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(api.GET('/v1/ledger/entries', { params: { query: pageOf(pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useAuditEvents() {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['audit-events'],
    queryFn: ({ signal, pageParam }) =>
      bodyOf(api.GET('/v1/audit-events', { params: { query: pageOf(pageParam) }, signal })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

function pageOf(cursor: string): { limit: number; cursor?: string } {
  return cursor === '' ? { limit: PAGE_SIZE } : { limit: PAGE_SIZE, cursor };
}
