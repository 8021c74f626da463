import { Button } from '@mantine/core';
import { useLedgerEntries } from '../api/ledger.js';
import type { LedgerEntry } from '../api/types.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { LoadingRows } from '../ui/loading-rows.js';
import { Money } from '../ui/money.js';
import { Panel } from '../ui/panel.js';
import { sentenceCase } from '../ui/words.js';
import { accountTitle } from './account-title.js';
import classes from './price-document.module.css';

export function LedgerEntries() {
  const entries = useLedgerEntries();
  const rows = entries.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Panel title="Entries, newest first">
      {entries.error !== null && <ErrorPanel error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.isPending && <LoadingRows />}
      {entries.isSuccess && rows.length === 0 && <EmptyState title="Nothing is booked yet" />}
      {rows.length > 0 && (
        <DataTable
          label="Entries"
          rows={rows}
          keyOf={(entry) => entry.id}
          columns={[
            { title: 'Date', cell: (entry) => <DateText date={entry.occurredOn} /> },
            { title: 'Event', cell: (entry) => sentenceCase(entry.kind) },
            { title: 'From, to', cell: (entry) => <Postings entry={entry} /> },
          ]}
        />
      )}
      {entries.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          Show older entries
        </Button>
      )}
    </Panel>
  );
}

function Postings({ entry }: { readonly entry: LedgerEntry }) {
  return (
    <ul className={classes.components}>
      {entry.postings.map((posting, position) => (
        <li key={position}>
          <Money cents={posting.amountCents} strong /> from {accountTitle(posting.from)} to{' '}
          {accountTitle(posting.to)}
        </li>
      ))}
    </ul>
  );
}
