import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cents, formatUsd } from '#money';
import { fieldError } from '../api/problem.js';
import { useAcceptQuote } from '../api/quotes.js';
import type { Quote, QuoteOption } from '../api/types.js';
import { Form } from '../ui/form.js';
import { OPTION_TITLES } from '../ui/words.js';
import classes from './patient-page.module.css';

type Props = { readonly quote: Quote; readonly option: QuoteOption };

export function SignForm({ quote, option }: Props) {
  const [signedName, setSignedName] = useState('');
  const { submit, isPending, error } = useAcceptQuote(quote.id, () => window.scrollTo({ top: 0 }));
  const title = OPTION_TITLES[option.kind];
  return (
    <section className={classes.card}>
      <Form
        label={`Accept ${title}`}
        error={error}
        errorTitle="Your signature was not taken"
        onSubmit={() => submit({ option: option.kind, signedName: signedName.trim() })}
      >
        <h2 className={classes.cardTitle}>Sign</h2>
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
      </Form>
    </section>
  );
}
