import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { fieldError } from '../api/problem.js';
import { DateField } from '../ui/date-field.js';
import { MoneyInput } from '../ui/money-input.js';
import { Panel } from '../ui/panel.js';
import { choices, FREQUENCY_TITLES } from '../ui/words.js';
import classes from './desk-page.module.css';
import type { ChangeQuoteForm, QuoteForm } from './quote-form.js';

const INSTALLMENTS_MAX = 60;

type Props = { readonly form: QuoteForm; readonly change: ChangeQuoteForm; readonly error: unknown };

export function PlanPanel({ form, change, error }: Props) {
  return (
    <Panel title="Payment plan">
      <p className={classes.hint}>Clear the installments to offer no plan.</p>
      <SimpleGrid mt="sm" cols={2} spacing="sm" verticalSpacing="sm">
        <MoneyInput
          label="Deposit"
          valueCents={form.depositCents}
          onCentsChange={(depositCents) => change({ depositCents })}
          error={fieldError(error, 'plan.depositCents')}
        />
        <NumberInput
          label="Installments"
          min={1}
          max={INSTALLMENTS_MAX}
          clampBehavior="strict"
          allowDecimal={false}
          value={form.installmentCount ?? ''}
          onChange={(value) => change({ installmentCount: typeof value === 'number' ? value : undefined })}
          error={fieldError(error, 'plan.installmentCount')}
        />
        <Select
          label="How often"
          data={choices(FREQUENCY_TITLES)}
          value={form.frequency}
          onChange={(frequency) => change({ frequency: frequency ?? 'monthly' })}
          error={fieldError(error, 'plan.frequency')}
        />
        <DateField
          label="First due"
          value={form.firstDueOn}
          onDateChange={(firstDueOn) => change({ firstDueOn })}
          error={fieldError(error, 'plan.firstDueOn')}
        />
      </SimpleGrid>
    </Panel>
  );
}
