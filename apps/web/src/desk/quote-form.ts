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
  const { patientId, packageId, providerId, singles, depositCents, installmentCount } = form;
  const hasCare = packageId !== undefined || singles.length > 0;
  const hasPlan = depositCents !== undefined && installmentCount !== undefined && form.firstDueOn !== '';
  if (patientId === undefined || !hasCare || !hasPlan) return undefined;
  const diagnosisCodes = diagnosisCodesIn(form.diagnosis);
  return {
    patientId,
    payerKind: form.payerKind,
    ...(providerId === undefined ? {} : { providerId }),
    ...(diagnosisCodes.length === 0 ? {} : { diagnosisCodes }),
    ...(packageId === undefined ? {} : { packageId }),
    lines: [...singles],
    discountPolicyIds: [...form.discountPolicyIds],
    plan: {
      depositCents,
      installmentCount,
      frequency: form.frequency,
      firstDueOn: form.firstDueOn,
    },
  };
}

/** Says in words what is still missing before prices can be shown. */
export function missingForPrices(form: QuoteForm): string | undefined {
  if (form.patientId === undefined) return 'Choose the patient, or add a new one.';
  if (form.packageId === undefined && form.singles.length === 0)
    return 'Choose a template or a single service.';
  if (form.depositCents === undefined) return 'Write the deposit; 0.00 is fine.';
  if (form.installmentCount === undefined) return 'Write the number of installments.';
  if (form.firstDueOn === '') return 'Choose the date of the first installment.';
  return undefined;
}
