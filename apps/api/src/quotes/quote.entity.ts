import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { QuoteView } from '#documents';
import type { ClinicId, PackageId, PatientId, PriceVersionId, ProviderId, QuoteId, ServiceId } from '#kernel';
import type { Cents } from '#money';
import type { DisclosureStatus, Installment } from '#plans';
import type { Adjustment, OptionKind, PricedLine } from '#pricing';
import type { QuoteState } from '#quotes';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LocalDateColumn,
  TextColumn,
  TextListColumn,
} from '../database/columns.js';
import type { PayerKind, PlanTerms, QuoteInput } from './quote.js';

@Entity('quotes')
export class QuoteEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: QuoteId;

  @TextColumn()
  number: string;

  @CountColumn()
  revision: number;

  @TextColumn()
  state: QuoteState;

  @IdColumn()
  patientId: PatientId;

  @IdColumn({ nullable: true })
  providerId: ProviderId | null;

  @TextColumn()
  payerKind: PayerKind;

  @TextListColumn()
  diagnosisCodes: string[];

  @IdColumn()
  priceVersionId: PriceVersionId;

  @IdColumn({ nullable: true })
  packageId: PackageId | null;

  @TextColumn()
  name: string;

  @LocalDateColumn()
  pricedOn: LocalDate;

  @LocalDateColumn()
  expiresOn: LocalDate;

  /** Which pricing rules were applied, so that an old quote can be explained by them. */
  @TextColumn()
  engine: string;

  /** What was asked for. */
  @JsonColumn()
  input: QuoteInput;

  @TextColumn()
  createdBy: string;

  @InstantColumn()
  createdAt: Date;

  @TextColumn({ nullable: true })
  acceptedOption: OptionKind | null;

  @InstantColumn({ nullable: true })
  acceptedAt: Date | null;

  @TextColumn({ nullable: true })
  signedName: string | null;
}

/** One way to pay. */
@Entity('quote_options')
export class QuoteOptionEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  quoteId: QuoteId;

  @TextColumn()
  kind: OptionKind;

  @CentsColumn()
  standardCents: Cents;

  @CentsColumn()
  discountCents: Cents;

  @CentsColumn()
  netCents: Cents;

  @CentsColumn()
  eligibleCents: Cents;

  @CentsColumn()
  averagePerVisitCents: Cents;

  @CountColumn()
  visitCount: number;

  @JsonColumn()
  schedule: readonly Installment[];

  @JsonColumn({ nullable: true })
  plan: PlanTerms | null;

  @JsonColumn()
  disclosure: DisclosureStatus;
}

@Entity('quote_lines')
export class QuoteLineEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  quoteId: QuoteId;

  @TextColumn()
  optionKind: OptionKind;

  @CountColumn()
  position: number;

  @IdColumn()
  serviceId: ServiceId;

  @TextColumn()
  source: PricedLine['source'];

  @CountColumn()
  quantity: number;

  @CentsColumn()
  unitCents: Cents;

  @CentsColumn()
  standardCents: Cents;

  @CentsColumn()
  netCents: Cents;

  @JsonColumn()
  adjustments: readonly Adjustment[];
}

/** What a quote says on paper, kept from the first time it is printed. */
@Entity('quote_documents')
export class QuoteDocumentEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  quoteId: QuoteId;

  @TextColumn()
  templateVersion: string;

  @JsonColumn()
  view: QuoteView;

  @InstantColumn()
  createdAt: Date;
}
