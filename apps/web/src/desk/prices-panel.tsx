import { Button, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { type QuotePreview, useCreateQuote } from '../api/quotes.js';
import type { CreateQuote, Quote } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { LoadingRows } from '../ui/loading-rows.js';
import { Panel } from '../ui/panel.js';
import { useFocusOnError } from '../ui/use-focus.js';
import classes from './desk-page.module.css';
import { OptionColumns } from './option-columns.js';

type Props = {
  readonly request: CreateQuote | undefined;
  readonly missing: string | undefined;
  readonly preview: QuotePreview;
  readonly isSettled: boolean;
  readonly onSaved: (quote: Quote) => void;
};

export function PricesPanel({ request, missing, preview, isSettled, onSaved }: Props) {
  const id = useId();
  const creation = useCreateQuote(onSaved);
  const root = useFocusOnError<HTMLElement>(creation.error);
  const isStale = !isSettled || preview.isFetching;
  if (request === undefined) {
    return (
      <Panel title="Ways to pay">
        <EmptyState title="Three ways to pay, side by side">{missing}</EmptyState>
      </Panel>
    );
  }
  return (
    <section ref={root} aria-labelledby={id}>
      <header className={classes.pricesHeader}>
        <h2 id={id} className={classes.pricesTitle}>
          Ways to pay
        </h2>
        <PreviewState preview={preview} isStale={isStale} />
      </header>
      {preview.error !== null && <ErrorPanel error={preview.error} title="No price for this yet" />}
      {preview.data === undefined && preview.error === null && <LoadingRows count={8} />}
      {preview.data !== undefined && preview.error === null && (
        <>
          <OptionColumns quote={preview.data} isStale={isStale} />
          {creation.error !== undefined && (
            <ErrorPanel error={creation.error} title="The quote was not saved" />
          )}
          <div className={classes.save}>
            <span className={classes.hint}>
              Good until <DateText date={preview.data.expiresOn} long />
            </span>
            <Button
              size="md"
              disabled={isStale}
              loading={creation.isPending}
              onClick={() => creation.submit(request)}
            >
              Save quote
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

type StateProps = { readonly preview: Props['preview']; readonly isStale: boolean };

function PreviewState({ preview, isStale }: StateProps) {
  const text = isStale ? 'Updating the prices' : preview.data === undefined ? '' : 'Prices are up to date';
  return (
    <span role="status" className={classes.hint}>
      {isStale ? text : <VisuallyHidden>{text}</VisuallyHidden>}
    </span>
  );
}
