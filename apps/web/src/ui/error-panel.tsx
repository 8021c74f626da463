import { Button } from '@mantine/core';
import { cents, formatUsd } from '#money';
import type { FieldProblem } from '../api/field-problem.js';
import { type ApiProblem, asProblem } from '../api/problem.js';
import classes from './error-panel.module.css';
import { Note } from './note.js';
import { fieldTitle } from './words.js';

type Props = { readonly error: unknown; readonly title?: string; readonly onRetry?: () => void };

/** A refusal in plain words, with the request id that support can look up. */
export function ErrorPanel({ error, title, onRetry }: Props) {
  const problem = asProblem(error);
  return (
    <Note tone="bad" role="alert" title={title ?? 'This did not work'}>
      <p>{problem.message}</p>
      {amountHints(problem).map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {problem.fields.length > 0 && (
        <ul className={classes.fields}>
          {problem.fields.map((each) => (
            <li key={`${each.field} ${each.message}`}>{sentence(each)}</li>
          ))}
        </ul>
      )}
      {problem.requestId !== undefined && <p className={classes.request}>Request {problem.requestId}</p>}
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Note>
  );
}

/** Amounts a refusal names, so that nobody has to look them up. */
function amountHints({ details }: ApiProblem): readonly string[] {
  const { balanceCents, missingCents } = details;
  return [
    ...(typeof balanceCents === 'number' ? [`Open balance: ${formatUsd(cents(balanceCents))}.`] : []),
    ...(typeof missingCents === 'number' ? [`Missing: ${formatUsd(cents(missingCents))}.`] : []),
  ];
}

const sentence = ({ field, message }: FieldProblem): string => `${fieldTitle(field)} ${message}`;
