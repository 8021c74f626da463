import { Button, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { cents, formatUsd } from '#money';
import { fieldError } from '../api/problem.js';
import { useAcceptQuote } from '../api/quotes.js';
import type { AcceptedQuote, Quote, QuoteOption } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Note } from '../ui/note.js';
import { OPTION_TITLES } from '../ui/words.js';

type Props = {
  readonly quote: Quote;
  readonly option: QuoteOption;
  readonly patientName: string;
  readonly onAccepted: (accepted: AcceptedQuote) => void;
};

export function AcceptForm({ quote, option, patientName, onAccepted }: Props) {
  const [signedName, setSignedName] = useState('');
  const [disclosureGivenOn, setDisclosureGivenOn] = useState('');
  const { submit, isPending, error } = useAcceptQuote(quote.id, onAccepted);
  const asksDisclosure = option.kind === 'installments' && option.disclosure.status === 'required';
  const title = OPTION_TITLES[option.kind];
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    submit({
      option: option.kind,
      signedName: signedName.trim(),
      ...(asksDisclosure ? { disclosureGivenOn } : {}),
    });
  };
  return (
    <form onSubmit={send} aria-label={`Accept ${title}`}>
      <Stack gap="sm" maw={520}>
        {error !== undefined && <ErrorPanel error={error} title="The quote was not accepted" />}
        <p style={{ margin: 0 }}>
          {patientName} chooses <strong>{title}</strong> for{' '}
          <strong>{formatUsd(cents(option.netCents))}</strong>. The typed name is the signature.
        </p>
        {asksDisclosure && (
          <Note tone="warn" title="Hand over the Truth-in-Lending disclosure first">
            <p>The patient gets it on paper, to keep, before signing (12 CFR 1026.17(b)).</p>
            <DateField
              label="Disclosure handed over on"
              required
              value={disclosureGivenOn}
              onDateChange={setDisclosureGivenOn}
              error={fieldError(error, 'disclosureGivenOn')}
            />
          </Note>
        )}
        <TextInput
          label="Signer's full name"
          required
          autoComplete="off"
          value={signedName}
          onChange={(event) => setSignedName(event.currentTarget.value)}
          error={fieldError(error, 'signedName')}
        />
        <Button type="submit" size="md" loading={isPending} style={{ alignSelf: 'start' }}>
          Accept and sign
        </Button>
      </Stack>
    </form>
  );
}
