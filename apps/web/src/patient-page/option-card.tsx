import { Radio } from '@mantine/core';
import type { Quote, QuoteOption } from '../api/types.js';
import { OptionSchedule } from '../desk/option-schedule.js';
import { PriceReasons } from '../desk/price-reasons.js';
import { Disclosure } from '../ui/disclosure.js';
import { EligibleAmount } from '../ui/eligible-amount.js';
import { Facts } from '../ui/facts.js';
import { Money } from '../ui/money.js';
import { Note } from '../ui/note.js';
import { Status } from '../ui/status.js';
import { Phone } from '../ui/phone.js';
import { OPTION_TITLES } from '../ui/words.js';
import { optionSentence } from './option-sentence.js';
import classes from './patient-page.module.css';

type Props = {
  readonly quote: Quote;
  readonly option: QuoteOption;
  readonly isChosen: boolean;
  readonly clinicPhone: string;
};

export function OptionCard({ quote, option, isChosen, clinicPhone }: Props) {
  const title = OPTION_TITLES[option.kind];
  const isSignedAtDesk = option.disclosure.status === 'required';
  return (
    <article className={classes.card} data-chosen={isChosen || undefined} aria-label={title}>
      <div className={classes.cardHead}>
        {isSignedAtDesk ? (
          <h2 className={classes.cardTitle}>{title}</h2>
        ) : (
          <Radio
            value={option.kind}
            label={<span className={classes.cardTitle}>{title}</span>}
            aria-label={title}
          />
        )}
        {option.cheapest && <Status tone="good">Lowest price</Status>}
      </div>
      <p className={classes.total}>
        <Money cents={option.netCents} />
      </p>
      <p className={classes.sentence}>{optionSentence(option)}</p>
      {isSignedAtDesk && (
        <Note tone="warn" title="Signed at the clinic">
          <p>
            Federal law asks us to give you a Truth-in-Lending disclosure on paper first. Ask at the desk or
            call <Phone number={clinicPhone} />.
          </p>
        </Note>
      )}
      <Facts
        facts={[
          { label: 'You save', value: <Money cents={option.discountCents} /> },
          { label: 'HSA or FSA may cover', value: <EligibleAmount quote={quote} option={option} /> },
          { label: 'Average per visit', value: <Money cents={option.averagePerVisitCents} /> },
        ]}
      />
      {option.schedule.length > 1 && <OptionSchedule option={option} />}
      <Disclosure title="Why this price">
        <PriceReasons lines={option.lines} />
      </Disclosure>
    </article>
  );
}
