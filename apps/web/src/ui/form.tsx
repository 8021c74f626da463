import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.js';
import { useFocusOnError } from './use-focus.js';

type Props = {
  /** Its accessible name. */
  readonly label: string;
  readonly error: unknown;
  readonly errorTitle: string;
  readonly onSubmit: () => void;
  readonly gap?: 'sm' | 'md';
  readonly maxWidth?: number;
  readonly children: ReactNode;
};

/** Fields with one button that sends them; a refusal stands above them and takes the keyboard there. */
export function Form({ label, error, errorTitle, onSubmit, gap = 'sm', maxWidth, children }: Props) {
  const root = useFocusOnError<HTMLFormElement>(error);
  return (
    <form
      ref={root}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap={gap} {...(maxWidth === undefined ? {} : { maw: maxWidth })}>
        {error !== undefined && error !== null && <ErrorPanel error={error} title={errorTitle} />}
        {children}
      </Stack>
    </form>
  );
}
