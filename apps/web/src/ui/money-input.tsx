import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { cents, formatUsd, parseUsd } from '#money';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly valueCents: number | undefined;
  readonly onCentsChange: (amountCents: number | undefined) => void;
};

const toText = (amountCents: number | undefined): string =>
  amountCents === undefined ? '' : formatUsd(cents(amountCents)).replace('$', '');

function toCents(text: string): number | undefined {
  try {
    const amount = parseUsd(text);
    return amount < 0 ? undefined : amount;
  } catch {
    return undefined;
  }
}

/** Dollars as people type them, integer cents as the contract wants them; unreadable text is `undefined`. */
export function MoneyInput({ valueCents, onCentsChange, error, ...rest }: Props) {
  const [draft, setDraft] = useState({ text: toText(valueCents), cents: valueCents });
  const text = draft.cents === valueCents ? draft.text : toText(valueCents);
  const unreadable = text.trim() !== '' && toCents(text) === undefined;
  return (
    <TextInput
      {...rest}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span aria-hidden="true">$</span>}
      leftSectionWidth={28}
      error={unreadable ? 'Write an amount such as 1,234.56' : error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setDraft({ text: next, cents: toCents(next) });
        onCentsChange(toCents(next));
      }}
      onBlur={() => {
        if (valueCents !== undefined) setDraft({ text: toText(valueCents), cents: valueCents });
      }}
    />
  );
}
