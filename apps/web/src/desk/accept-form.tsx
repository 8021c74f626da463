import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cents, formatUsd } from '#money';
import { fieldError } from '../api/problem.js';
import { useAcceptQuote } from '../api/quotes.js';
import type { AcceptedQuote, Quote, QuoteOption } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { Form } from '../ui/form.js';
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
  const send = () => {
    submit({
      option: option.kind,
      signedName: signedName.trim(),
      ...(asksDisclosure ? { disclosureGivenOn } : {}),
    });
  };
  return (
    <Form
      label={`Accept ${title}`}
      error={error}
      errorTitle="The quote was not accepted"
      maxWidth={520}
      onSubmit={send}
    >
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
            autoFocus
            value={disclosureGivenOn}
            onDateChange={setDisclosureGivenOn}
            error={fieldError(error, 'disclosureGivenOn')}
          />
        </Note>
      )}
      <TextInput
        label="Signer's full name"
        required
        autoFocus={!asksDisclosure}
        autoComplete="off"
        value={signedName}
        onChange={(event) => setSignedName(event.currentTarget.value)}
        error={fieldError(error, 'signedName')}
      />
      <Button type="submit" size="md" loading={isPending} style={{ alignSelf: 'start' }}>
        Accept and sign
      </Button>
    </Form>
  );
}
