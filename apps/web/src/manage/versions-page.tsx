import { Link } from 'react-router';
import { usePriceVersions } from '../api/price-versions.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { Status } from '../ui/status.js';
import { sentenceCase } from '../ui/words.js';

export function VersionsPage() {
  const versions = usePriceVersions();
  return (
    <>
      <PageHeader title="Price versions" beside={<Status tone="plain">Read only here</Status>}>
        <span>A published version never changes; a quote keeps the version it was priced with.</span>
      </PageHeader>
      <Panel title="All versions">
        <QueryView query={versions}>
          {(page) =>
            page.data.length === 0 ? (
              <EmptyState title="No price version yet" />
            ) : (
              <DataTable
                label="Price versions"
                rows={page.data}
                keyOf={(version) => version.id}
                columns={[
                  {
                    title: 'Version',
                    cell: (version) => <Link to={`/manage/versions/${version.id}`}>{version.label}</Link>,
                  },
                  {
                    title: 'In force from',
                    cell: ({ effectiveFrom }) =>
                      effectiveFrom === undefined ? 'Not published' : <DateText date={effectiveFrom} />,
                  },
                  {
                    title: 'State',
                    align: 'end',
                    cell: ({ state }) => (
                      <Status tone={state === 'published' ? 'good' : 'plain'}>{sentenceCase(state)}</Status>
                    ),
                  },
                ]}
              />
            )
          }
        </QueryView>
      </Panel>
    </>
  );
}
