import { asProblem } from '../api/problem.js';
import { useMe } from '../api/session.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { LoadingRows } from '../ui/loading-rows.js';
import { Phone } from '../ui/phone.js';
import { InvalidLink } from './invalid-link.js';
import { isPatient } from './patient-me.js';
import classes from './patient-page.module.css';
import { PatientQuote } from './patient-quote.js';

export function PatientHome() {
  const me = useMe();
  if (me.data !== undefined && isPatient(me.data)) {
    return (
      <div className={classes.page}>
        <title>{`Your care plan · ${me.data.clinic.name}`}</title>
        <header className={classes.header}>
          <span className={classes.clinic}>{me.data.clinic.name}</span>
          <span className={classes.phone}>
            <Phone number={me.data.clinic.phone} />
          </span>
        </header>
        <main className={classes.main}>
          <PatientQuote me={me.data} />
        </main>
      </div>
    );
  }
  if (me.error === null) {
    return (
      <main className={classes.main}>
        <LoadingRows count={6} label="Opening your plan" />
      </main>
    );
  }
  const { status } = asProblem(me.error);
  if (status === 401 || status === 403) return <InvalidLink />;
  return (
    <main className={classes.main}>
      <ErrorPanel error={me.error} title="Your plan could not be opened" onRetry={() => void me.refetch()} />
    </main>
  );
}
