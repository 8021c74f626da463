import { Link, useParams } from 'react-router';
import { usePriceVersion } from '../api/price-versions.js';
import { DateText } from '../ui/date-text.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Status } from '../ui/status.js';
import { sentenceCase } from '../ui/words.js';
import { PriceDocument } from './price-document.js';

export function VersionPage() {
  const { versionId = '' } = useParams();
  const version = usePriceVersion(versionId);
  return (
    <QueryView query={version} rows={8}>
      {(found) => (
        <>
          <PageHeader title={found.label} beside={<Status tone="plain">{sentenceCase(found.state)}</Status>}>
            <Link to="/manage/versions">All versions</Link>
            {found.effectiveFrom !== undefined && (
              <span>
                In force from <DateText date={found.effectiveFrom} long />
              </span>
            )}
          </PageHeader>
          <PriceDocument version={found} />
        </>
      )}
    </QueryView>
  );
}
