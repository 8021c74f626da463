import { addMonths, localDate } from '#calendar';
import type { CreateQuote, Frequency, PayerKind } from '../api/types.js';
import { diagnosisCodesIn } from '../ui/diagnosis-codes.js';

export type SingleService = { readonly serviceId: string; readonly quantity: number };

/** What the desk has typed so far; `undefined` marks a field that is empty or unreadable. */
export type QuoteForm = {
  readonly patientId: string | undefined;
  readonly payerKind: PayerKind;
  readonly providerId: string | undefined;
  readonly diagnosis: string;
  readonly packageId: string | undefined;
  readonly singles: readonly SingleService[];
  readonly discountPolicyIds: readonly string[];
  readonly depositCents: number | undefined;
  readonly installmentCount: number | undefined;
  readonly frequency: Frequency;
  readonly firstDueOn: string;
};

export type ChangeQuoteForm = (change: Partial<QuoteForm>) => void;

export function emptyQuoteForm(today: string, patientId: string | undefined): QuoteForm {
  return {
    patientId,
    payerKind: 'self_pay',
    providerId: undefined,
    diagnosis: '',
    packageId: undefined,
    singles: [],
    discountPolicyIds: [],
    depositCents: 0,
    installmentCount: 4,
    frequency: 'monthly',
    firstDueOn: addMonths(localDate(today), 1),
  };
}

/** The request for the API, or `undefined` while something it needs is missing. */
export function toQuoteRequest(form: QuoteForm): CreateQuote | undefined {
  const { patientId, packageId, providerId } = form;
  if (patientId === undefined || missingForPrices(form) !== undefined) return undefined;
  return {
    patientId,
    payerKind: form.payerKind,
    ...(providerId === undefined ? {} : { providerId }),
    diagnosisCodes: diagnosisCodesIn(form.diagnosis),
    ...(packageId === undefined ? {} : { packageId }),
    lines: [...form.singles],
    discountPolicyIds: [...form.discountPolicyIds],
    ...planTerms(form),
  };
}

/** Without a number of installments no plan is offered, and the quote has two ways to pay. */
function planTerms(form: QuoteForm): Pick<CreateQuote, 'plan'> {
  const { depositCents, installmentCount, frequency, firstDueOn } = form;
  if (depositCents === undefined || installmentCount === undefined) return {};
  return { plan: { depositCents, installmentCount, frequency, firstDueOn } };
}

/** Says in words what is still missing before prices can be shown. */
export function missingForPrices(form: QuoteForm): string | undefined {
  if (form.patientId === undefined) return 'Choose the patient, or add a new one.';
  if (form.packageId === undefined && form.singles.length === 0)
    return 'Choose a template or a single service.';
  if (form.installmentCount === undefined) return undefined;
  if (form.depositCents === undefined) return 'Write the deposit; 0.00 is fine.';
  if (form.firstDueOn === '') return 'Choose the date of the first installment.';
  return undefined;
}
