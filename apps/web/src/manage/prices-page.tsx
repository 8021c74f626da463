import { useCurrentPriceVersion } from '../api/price-versions.js';
import { DateText } from '../ui/date-text.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Status } from '../ui/status.js';
import { PriceDocument } from './price-document.js';

export function PricesPage() {
  const prices = useCurrentPriceVersion();
  return (
    <>
      <PageHeader title="Price list" beside={<Status tone="plain">Read only here</Status>}>
        {prices.data !== undefined && (
          <>
            <span>{prices.data.label}</span>
            {prices.data.effectiveFrom !== undefined && (
              <span>
                In force since <DateText date={prices.data.effectiveFrom} long />
              </span>
            )}
          </>
        )}
      </PageHeader>
      <QueryView query={prices} rows={8}>
        {(version) => <PriceDocument version={version} />}
      </QueryView>
    </>
  );
}
