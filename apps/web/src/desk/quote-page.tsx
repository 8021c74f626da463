import { Button, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { usePatient } from '../api/patients.js';
import { useQuote } from '../api/quotes.js';
import type { OptionKind, Quote } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { PageHeader } from '../ui/page-header.js';
import { Panel } from '../ui/panel.js';
import { QuoteStatus } from '../ui/quote-status.js';
import { QueryView } from '../ui/query-view.js';
import { useStaff } from '../ui/staff-context.js';
import { OPTION_TITLES } from '../ui/words.js';
import { AcceptForm } from './accept-form.js';
import { OptionColumns } from './option-columns.js';
import { PatientLink } from './patient-link.js';
import classes from './quote-page.module.css';

export function QuotePage() {
  const { quoteId } = useParams();
  const quote = useQuote(quoteId);
  return (
    <QueryView query={quote} rows={8}>
      {(found) => <SavedQuote quote={found} />}
    </QueryView>
  );
}

function SavedQuote({ quote }: { readonly quote: Quote }) {
  const { clinic } = useStaff();
  const navigate = useNavigate();
  const patient = usePatient(quote.patientId);
  const [chosen, setChosen] = useState<OptionKind>();
  const chosenOption = quote.options.find((each) => each.kind === chosen);
  const isOpen = quote.state === 'open';
  const patientName =
    patient.data === undefined ? '' : `${patient.data.givenName} ${patient.data.familyName}`;
  return (
    <>
      <p className={classes.letterhead} data-print="only">
        {clinic.name}
      </p>
      <PageHeader
        title={`Quote ${quote.number}`}
        beside={<QuoteStatus state={quote.state} />}
        actions={<QuoteActions quote={quote} />}
      >
        <span>
          For <Link to={`/desk/patients/${quote.patientId}`}>{patientName}</Link>
        </span>
        <span>
          Priced on <DateText date={quote.pricedOn} long />
        </span>
        <span>
          Good until <DateText date={quote.expiresOn} long />
        </span>
      </PageHeader>
      <VisuallyHidden component="h2">Ways to pay</VisuallyHidden>
      <OptionColumns
        quote={quote}
        chosen={quote.acceptedOption ?? chosen}
        {...(isOpen ? { onChoose: setChosen } : {})}
      />
      <div className={classes.below} data-print="hide">
        {isOpen && (
          <Panel title="Sign here">
            {chosenOption === undefined ? (
              <p className={classes.hint}>Choose one of the three ways to pay.</p>
            ) : (
              <AcceptForm
                key={chosenOption.kind}
                quote={quote}
                option={chosenOption}
                patientName={patientName}
                onAccepted={() => {
                  notifications.show({
                    color: 'green',
                    title: 'Quote accepted',
                    message: 'The package is sold.',
                  });
                  void navigate(`/desk/patients/${quote.patientId}`);
                }}
              />
            )}
          </Panel>
        )}
        {isOpen && <PatientLink quoteId={quote.id} />}
        {quote.acceptedOption !== undefined && (
          <Panel title="Accepted">
            <p className={classes.hint}>
              {OPTION_TITLES[quote.acceptedOption]} was accepted.{' '}
              <Link to={`/desk/patients/${quote.patientId}`}>Open the account</Link> to take payments and
              record visits.
            </p>
          </Panel>
        )}
      </div>
    </>
  );
}

function QuoteActions({ quote }: { readonly quote: Quote }) {
  return (
    <>
      <Button
        component="a"
        href={`/v1/quotes/${quote.id}.pdf`}
        target="_blank"
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
      >
        Quote PDF
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        Print
      </Button>
      <Button component={Link} to={`/desk?patient=${quote.patientId}`} variant="default">
        New quote for this patient
      </Button>
    </>
  );
}
