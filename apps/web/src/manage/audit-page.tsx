import { Button } from '@mantine/core';
import { useAuditEvents } from '../api/ledger.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { InstantText } from '../ui/instant-text.js';
import { LoadingRows } from '../ui/loading-rows.js';
import { PageHeader } from '../ui/page-header.js';
import { Panel } from '../ui/panel.js';
import { useStaff } from '../ui/staff-context.js';
import { sentenceCase } from '../ui/words.js';

/** `quote.accept` reads "Accept quote". */
function actionTitle(action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  return sentenceCase(`${verb} ${noun}`.trim());
}

export function AuditPage() {
  const { clinic } = useStaff();
  const events = useAuditEvents();
  const rows = events.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <PageHeader title="Audit">
        <span>Who did what, and when. Entries cannot be changed or removed.</span>
      </PageHeader>
      <Panel title="Events, newest first">
        {events.error !== null && <ErrorPanel error={events.error} onRetry={() => void events.refetch()} />}
        {events.isPending && <LoadingRows />}
        {events.isSuccess && rows.length === 0 && <EmptyState title="Nothing has happened yet" />}
        {rows.length > 0 && (
          <DataTable
            label="Audit events"
            rows={rows}
            keyOf={(event) => event.id}
            columns={[
              { title: 'When', cell: (event) => <InstantText at={event.at} timeZone={clinic.timeZone} /> },
              { title: 'Who', cell: (event) => sentenceCase(event.actorKind) },
              { title: 'Did', cell: (event) => actionTitle(event.action) },
              { title: 'To', cell: (event) => `${sentenceCase(event.subjectType)} ${event.subjectId}` },
              { title: 'Because', cell: (event) => event.reason ?? '' },
            ]}
          />
        )}
        {events.hasNextPage && (
          <Button
            variant="default"
            mt="md"
            loading={events.isFetchingNextPage}
            onClick={() => void events.fetchNextPage()}
          >
            Show older events
          </Button>
        )}
      </Panel>
    </>
  );
}
