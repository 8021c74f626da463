import { Link } from 'react-router';
import { useQuotesOfPatient } from '../api/quotes.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { QuoteStatus } from '../ui/quote-status.js';
import { QueryView } from '../ui/query-view.js';
import { OPTION_TITLES } from '../ui/words.js';

type Props = { readonly patientId: string };

export function QuotesTable({ patientId }: Props) {
  const quotes = useQuotesOfPatient(patientId);
  return (
    <QueryView query={quotes}>
      {(page) =>
        page.data.length === 0 ? (
          <EmptyState title="No quotes yet" />
        ) : (
          <DataTable
            label="Quotes"
            rows={page.data}
            keyOf={(quote) => quote.id}
            columns={[
              {
                title: 'Quote',
                cell: (quote) => <Link to={`/desk/quotes/${quote.id}`}>{quote.number}</Link>,
              },
              { title: 'Priced on', cell: (quote) => <DateText date={quote.pricedOn} /> },
              { title: 'Good until', cell: (quote) => <DateText date={quote.expiresOn} /> },
              {
                title: 'Chosen',
                cell: ({ acceptedOption }) =>
                  acceptedOption === undefined ? '' : OPTION_TITLES[acceptedOption],
              },
              {
                title: 'State',
                align: 'end',
                cell: ({ state }) => <QuoteStatus state={state} />,
              },
            ]}
          />
        )
      }
    </QueryView>
  );
}
