import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCurrentPriceVersion } from '../api/price-versions.js';
import { useQuotePreview } from '../api/quotes.js';
import type { PriceVersion } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { useStaff } from '../ui/staff-context.js';
import { CarePanel } from './care-panel.js';
import classes from './desk-page.module.css';
import { DiscountsPanel } from './discounts-panel.js';
import { PatientPanel } from './patient-panel.js';
import { PlanPanel } from './plan-panel.js';
import { PrescribedCare } from './prescribed-care.js';
import { PricesPanel } from './prices-panel.js';
import { emptyQuoteForm, missingForPrices, type QuoteForm, toQuoteRequest } from './quote-form.js';

const TYPING_PAUSE_MS = 250;

export function DeskPage() {
  const { clinic } = useStaff();
  const prices = useCurrentPriceVersion();
  return (
    <>
      <PageHeader title="New quote">
        <span>
          <DateText date={clinic.today} long />
        </span>
        {prices.data !== undefined && <span>Prices: {prices.data.label}</span>}
      </PageHeader>
      <QueryView query={prices} rows={6}>
        {(version) => <Desk prices={version} today={clinic.today} />}
      </QueryView>
    </>
  );
}

type DeskProps = { readonly prices: PriceVersion; readonly today: string };

function Desk({ prices, today }: DeskProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [form, setForm] = useState<QuoteForm>(() =>
    emptyQuoteForm(today, search.get('patient') ?? undefined),
  );
  const change = (part: Partial<QuoteForm>): void => setForm((before) => ({ ...before, ...part }));
  const request = useMemo(() => toQuoteRequest(form), [form]);
  const [settled] = useDebouncedValue(request, TYPING_PAUSE_MS);
  const template = useRef<HTMLInputElement>(null);
  const choosePatient = (patientId: string | undefined): void => {
    change({ patientId });
    if (patientId !== undefined) template.current?.focus();
  };
  const preview = useQuotePreview(request === undefined ? undefined : settled);
  return (
    <div className={classes.desk}>
      <div className={classes.stack}>
        <PatientPanel patientId={form.patientId} onPatient={choosePatient} />
        <CarePanel
          form={form}
          change={change}
          prices={prices}
          templateField={template}
          error={preview.error}
        />
      </div>
      <div className={classes.stack}>
        <PrescribedCare form={form} prices={prices} />
        <DiscountsPanel
          discounts={prices.discounts}
          chosen={form.discountPolicyIds}
          onChange={(discountPolicyIds) => change({ discountPolicyIds })}
        />
        <PlanPanel form={form} change={change} error={preview.error} />
      </div>
      <div className={classes.right}>
        <PricesPanel
          request={request}
          missing={missingForPrices(form)}
          preview={preview}
          isSettled={settled === request}
          onSaved={(quote) => void navigate(`/desk/quotes/${quote.id}`)}
        />
      </div>
    </div>
  );
}
