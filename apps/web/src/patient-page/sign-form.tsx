import { Button, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { cents, formatUsd } from '#money';
import { fieldError } from '../api/problem.js';
import { useAcceptQuote } from '../api/quotes.js';
import type { Quote, QuoteOption } from '../api/types.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { OPTION_TITLES } from '../ui/words.js';
import classes from './patient-page.module.css';

type Props = { readonly quote: Quote; readonly option: QuoteOption };

export function SignForm({ quote, option }: Props) {
  const [signedName, setSignedName] = useState('');
  const { submit, isPending, error } = useAcceptQuote(quote.id, () => window.scrollTo({ top: 0 }));
  const title = OPTION_TITLES[option.kind];
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    submit({ option: option.kind, signedName: signedName.trim() });
  };
  return (
    <form className={classes.card} onSubmit={send} aria-label={`Accept ${title}`}>
      <Stack gap="sm">
        <h2 className={classes.cardTitle}>Sign</h2>
        {error !== undefined && <ErrorPanel error={error} title="Your signature was not taken" />}
        <p className={classes.sentence}>
          I choose <strong>{title}</strong> for <strong>{formatUsd(cents(option.netCents))}</strong> as
          described in quote {quote.number}. My typed name is my signature.
        </p>
        <TextInput
          label="Your full name"
          required
          size="md"
          autoComplete="name"
          value={signedName}
          onChange={(event) => setSignedName(event.currentTarget.value)}
          error={fieldError(error, 'signedName')}
        />
        <Button type="submit" size="lg" fullWidth loading={isPending}>
          Accept and sign
        </Button>
      </Stack>
    </form>
  );
}
