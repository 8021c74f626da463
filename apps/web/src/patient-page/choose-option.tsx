import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { OptionKind, Quote } from '../api/types.js';
import { OptionCard } from './option-card.js';
import classes from './patient-page.module.css';
import { SignForm } from './sign-form.js';

type Props = { readonly quote: Quote; readonly clinicPhone: string };

export function ChooseOption({ quote, clinicPhone }: Props) {
  const [chosen, setChosen] = useState<OptionKind>();
  const option = quote.options.find((each) => each.kind === chosen);
  return (
    <>
      <Radio.Group
        aria-label="Ways to pay"
        value={chosen ?? null}
        onChange={(kind) => setChosen(quote.options.find((each) => each.kind === kind)?.kind)}
      >
        <div className={classes.cards}>
          {quote.options.map((each) => (
            <OptionCard
              key={each.kind}
              quote={quote}
              option={each}
              isChosen={each.kind === chosen}
              clinicPhone={clinicPhone}
            />
          ))}
        </div>
      </Radio.Group>
      {option !== undefined && <SignForm key={option.kind} quote={quote} option={option} />}
    </>
  );
}
