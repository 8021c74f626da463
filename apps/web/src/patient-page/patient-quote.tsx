import { usePatient } from '../api/patients.js';
import { useQuote } from '../api/quotes.js';
import type { Quote } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { Phone } from '../ui/phone.js';
import { QueryView } from '../ui/query-view.js';
import { ChooseOption } from './choose-option.js';
import { PatientAccount } from './patient-account.js';
import type { PatientMe } from './patient-me.js';
import classes from './patient-page.module.css';
import { QuoteDownload } from './quote-download.js';

type Props = { readonly me: PatientMe };

export function PatientQuote({ me }: Props) {
  const quote = useQuote(me.quoteId);
  const patient = usePatient(me.patientId);
  const greeting = patient.data === undefined ? 'Your care plan' : `Hello, ${patient.data.givenName}`;
  return (
    <>
      <h1 className={classes.title}>{greeting}</h1>
      {me.quoteId === undefined ? (
        <PatientAccount me={me} />
      ) : (
        <QueryView query={quote} rows={6}>
          {(found) => <QuoteByState me={me} quote={found} />}
        </QueryView>
      )}
    </>
  );
}

function QuoteByState({ me, quote }: Props & { readonly quote: Quote }) {
  if (quote.state === 'accepted') {
    return (
      <>
        <PatientAccount me={me} />
        <QuoteDownload quote={quote} />
      </>
    );
  }
  if (quote.state === 'open') {
    return (
      <>
        <p className={classes.lead}>
          Here are the ways to pay for your care. Prices are good until{' '}
          <DateText date={quote.expiresOn} long />.
        </p>
        <ChooseOption quote={quote} clinicPhone={me.clinic.phone} />
        <QuoteDownload quote={quote} />
      </>
    );
  }
  return (
    <div className={classes.card}>
      <EmptyState title="This quote is no longer open">
        Call {me.clinic.name} at <Phone number={me.clinic.phone} /> for a new one.
      </EmptyState>
    </div>
  );
}
