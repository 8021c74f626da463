import { Select, Stack, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useProviders } from '../api/clinic.js';
import { fieldError } from '../api/problem.js';
import type { PriceVersion } from '../api/types.js';
import { Panel } from '../ui/panel.js';
import { choices, PAYER_TITLES } from '../ui/words.js';
import type { ChangeQuoteForm, QuoteForm } from './quote-form.js';
import { SingleServices } from './single-services.js';

type Props = {
  readonly form: QuoteForm;
  readonly change: ChangeQuoteForm;
  readonly prices: PriceVersion;
  /** The field after the patient. */
  readonly templateField: RefObject<HTMLInputElement | null>;
  readonly error: unknown;
};

export function CarePanel({ form, change, prices, templateField, error }: Props) {
  const providers = useProviders();
  return (
    <Panel title="Care">
      <Stack gap="sm">
        <Select
          ref={templateField}
          label="Template"
          placeholder="Choose a package"
          clearable
          data={prices.packages.map((each) => ({ value: each.id, label: each.name }))}
          value={form.packageId ?? null}
          onChange={(id) => change({ packageId: id ?? undefined })}
          error={fieldError(error, 'packageId')}
        />
        <SingleServices
          services={prices.services}
          singles={form.singles}
          onChange={(singles) => change({ singles })}
          error={fieldError(error, 'lines')}
        />
        <Select
          label="Payer"
          data={choices(PAYER_TITLES)}
          value={form.payerKind}
          onChange={(payerKind) => change({ payerKind: payerKind ?? 'self_pay' })}
          error={fieldError(error, 'payerKind')}
        />
        <TextInput
          label="Diagnosis code"
          placeholder="M51.26"
          description="Several are separated by a comma."
          autoComplete="off"
          value={form.diagnosis}
          onChange={(event) => change({ diagnosis: event.currentTarget.value })}
          error={fieldError(error, 'diagnosisCodes')}
        />
        <Select
          label="Provider"
          placeholder="Not chosen yet"
          clearable
          data={(providers.data?.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
          value={form.providerId ?? null}
          onChange={(id) => change({ providerId: id ?? undefined })}
          error={fieldError(error, 'providerId')}
        />
      </Stack>
    </Panel>
  );
}
