import { EmptyState } from '../ui/empty-state.js';
import classes from './patient-page.module.css';

export function InvalidLink() {
  return (
    <main className={classes.main}>
      <title>Link not valid</title>
      <div className={classes.card}>
        <EmptyState title="This link does not work any more">
          It has expired, or part of it was lost on the way. Ask the clinic to send you a new one; nothing you
          signed or paid is lost.
        </EmptyState>
      </div>
    </main>
  );
}
