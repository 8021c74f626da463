import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from './api-context.js';
import type { ApiClient } from './client.js';
import { type Attempt, nextAttempt } from './idempotency.js';

export type Send<Input, Output> = (
  api: ApiClient,
  input: Input,
  header: { 'Idempotency-Key': string },
) => Promise<Output>;

export type Submission<Input, Output> = {
  readonly submit: (input: Input) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly result: Output | undefined;
  readonly reset: () => void;
};

/** One user action against the API: one key until it succeeds, and one request in flight at a time. */
export function useSubmit<Input, Output>(
  send: Send<Input, Output>,
  onDone?: (output: Output) => void,
): Submission<Input, Output> {
  const api = useApi();
  const queries = useQueryClient();
  const attempt = useRef<Attempt>(undefined);
  const inFlight = useRef(false);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      attempt.current = nextAttempt(attempt.current, input);
      return send(api, input, { 'Idempotency-Key': attempt.current.key });
    },
    onSuccess: async (output) => {
      attempt.current = undefined;
      // The next page must not open with what was read before this.
      queries.removeQueries({ type: 'inactive' });
      await queries.invalidateQueries();
      onDone?.(output);
    },
    onSettled: () => {
      inFlight.current = false;
    },
  });
  const submit = (input: Input): void => {
    if (inFlight.current) return;
    inFlight.current = true;
    mutation.mutate(input);
  };
  return {
    submit,
    isPending: mutation.isPending,
    error: mutation.error ?? undefined,
    result: mutation.data,
    reset: mutation.reset,
  };
}
