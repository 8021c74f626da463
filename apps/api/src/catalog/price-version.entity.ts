import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, DiscountPolicyId, PackageId, PriceVersionId, ServiceId } from '#kernel';
import type { Cents, Ppm, SessionRounding } from '#money';
import type { DiscountEffect, OptionKind, PackagePrice } from '#pricing';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  PpmColumn,
  TextColumn,
  TextListColumn,
} from '../database/columns.js';

@Entity('price_versions')
export class PriceVersionEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PriceVersionId;

  @TextColumn()
  label: string;

  @TextColumn()
  state: 'draft' | 'published' | 'retired';

  @LocalDateColumn({ nullable: true })
  effectiveFrom: LocalDate | null;

  @TextColumn()
  sessionRounding: SessionRounding;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn({ nullable: true })
  publishedAt: Date | null;
}

/** The standard fee of a service in one price version. */
@Entity('service_prices')
export class ServicePriceEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  priceVersionId: PriceVersionId;

  @IdColumn()
  serviceId: ServiceId;

  @CountColumn()
  position: number;

  @CentsColumn()
  standardFeeCents: Cents;
}

/** A package on offer; its mode says which of the three numbers it has. */
@Entity('packages')
export class PackageEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: PackageId;

  @IdColumn()
  priceVersionId: PriceVersionId;

  @CountColumn()
  position: number;

  @TextColumn()
  name: string;

  @TextColumn()
  priceMode: PackagePrice['mode'];

  @CentsColumn({ nullable: true })
  amountCents: Cents | null;

  @CentsColumn({ nullable: true })
  unitCents: Cents | null;

  @PpmColumn({ nullable: true })
  ratePpm: Ppm | null;
}

@Entity('package_components')
export class PackageComponentEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  priceVersionId: PriceVersionId;

  @IdColumn()
  packageId: PackageId;

  @CountColumn()
  position: number;

  @IdColumn()
  serviceId: ServiceId;

  @CountColumn()
  sessionCount: number;
}

/** A discount on offer; its kind of effect says whether it has a rate or an amount. */
@Entity('discount_policies')
export class DiscountPolicyEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: DiscountPolicyId;

  @IdColumn()
  priceVersionId: PriceVersionId;

  /** The order in which discounts are taken off. */
  @CountColumn()
  sequence: number;

  @TextColumn()
  name: string;

  @TextColumn()
  reasonCode: string;

  @TextColumn()
  effectKind: DiscountEffect['kind'];

  @PpmColumn({ nullable: true })
  ratePpm: Ppm | null;

  @CentsColumn({ nullable: true })
  amountCents: Cents | null;

  /** The ways to pay it applies to. */
  @TextListColumn()
  options: OptionKind[];

  @LocalDateColumn({ nullable: true })
  validUntil: LocalDate | null;
}
