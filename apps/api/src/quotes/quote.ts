import type { LocalDate } from '#calendar';
import type {
  DiscountPolicyId,
  PackageId,
  PatientId,
  PatientPackageId,
  PriceVersionId,
  ProviderId,
  QuoteId,
  ServiceId,
} from '#kernel';
import { minCents, type Cents, type SessionRounding } from '#money';
import type { DisclosureStatus, Frequency, Installment } from '#plans';
import type { OptionKind, PricedLine } from '#pricing';
import type { QuoteState } from '#quotes';

export const PAYER_KINDS = [
  'self_pay',
  'commercial',
  'medicare',
  'medicare_advantage',
  'medicaid',
  'workers_comp',
  'auto',
  'va',
  'tricare',
] as const;

export type PayerKind = (typeof PAYER_KINDS)[number];

/** How the patient would like to spread the price. */
export type PlanTerms = {
  readonly depositCents: Cents;
  readonly installmentCount: number;
  readonly frequency: Frequency;
  readonly firstDueOn: LocalDate;
};

/** What was asked for; kept with the quote so that it can be priced again. */
export type QuoteInput = {
  readonly patientId: PatientId;
  readonly providerId?: ProviderId;
  readonly diagnosisCodes: readonly string[];
  readonly payerKind: PayerKind;
  readonly packageId?: PackageId;
  readonly lines: readonly { readonly serviceId: ServiceId; readonly quantity: number }[];
  readonly discountPolicyIds: readonly DiscountPolicyId[];
  readonly plan?: PlanTerms;
};

/** One way to pay, priced. */
export type QuoteOption = {
  readonly kind: OptionKind;
  readonly standardCents: Cents;
  readonly discountCents: Cents;
  readonly netCents: Cents;
  readonly averagePerVisitCents: Cents;
  readonly visitCount: number;
  /** What an HSA or FSA accepts once everything is delivered. */
  readonly eligibleCents: Cents;
  readonly lines: readonly PricedLine[];
  readonly schedule: readonly Installment[];
  readonly plan?: PlanTerms;
  readonly disclosure: DisclosureStatus;
};

export type Quote = {
  readonly id: QuoteId;
  readonly number: string;
  readonly revision: number;
  readonly state: QuoteState;
  readonly patientId: PatientId;
  readonly providerId?: ProviderId;
  readonly payerKind: PayerKind;
  readonly diagnosisCodes: readonly string[];
  readonly priceVersionId: PriceVersionId;
  readonly sessionRounding: SessionRounding;
  readonly packageId?: PackageId;
  /** What it is for, in the words of the clinic: the package's name or the services'. */
  readonly name: string;
  readonly pricedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly options: readonly QuoteOption[];
  readonly acceptedOption?: OptionKind;
  readonly patientPackageId?: PatientPackageId;
};

/** The number as people say it: the revision stands behind it from the second one on. */
export const revisedNumber = ({ number, revision }: Pick<Quote, 'number' | 'revision'>): string =>
  revision === 1 ? number : `${number}-r${String(revision)}`;

/** The lowest total among the ways to pay; each that costs no more is a cheapest one. */
export const lowestTotal = ({ options }: Pick<Quote, 'options'>): Cents =>
  options.map(({ netCents }) => netCents).reduce(minCents);
