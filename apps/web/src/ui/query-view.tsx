import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.js';
import { LoadingRows } from './loading-rows.js';

type Props<Data> = {
  readonly query: UseQueryResult<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
};

/** The three states of everything read from the API: not yet, not possible, here. */
export function QueryView<Data>({ query, rows, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return (
      <ErrorPanel error={query.error} title="This could not be loaded" onRetry={() => void query.refetch()} />
    );
  }
  return <LoadingRows count={rows ?? 3} />;
}
