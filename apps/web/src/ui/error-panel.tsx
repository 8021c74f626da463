import { Alert, Button, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { asProblem } from '../api/problem.js';
import classes from './error-panel.module.css';

type Props = { readonly error: unknown; readonly title?: string; readonly onRetry?: () => void };

/** A refusal in plain words, with the request id that support can look up. */
export function ErrorPanel({ error, title, onRetry }: Props) {
  const problem = asProblem(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden="true" />}
      title={title ?? 'This did not work'}
      className={classes.root ?? ''}
    >
      <p className={classes.detail}>{problem.message}</p>
      {problem.fields.length > 0 && (
        <List size="sm" mb={6}>
          {problem.fields.map((each) => (
            <List.Item key={`${each.field} ${each.message}`}>{each.message}</List.Item>
          ))}
        </List>
      )}
      {problem.requestId !== undefined && <p className={classes.request}>Request {problem.requestId}</p>}
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry} mt={6}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
