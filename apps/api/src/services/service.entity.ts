import { Entity } from 'typeorm';

import type { ClinicId, ServiceId } from '#kernel';
import type { EligibilityClass, ServicePrice } from '#pricing';

import { IdColumn, InstantColumn, TextColumn } from '../database/columns.js';

@Entity('services')
export class ServiceEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: ServiceId;

  @TextColumn()
  name: string;

  @TextColumn({ nullable: true })
  billingCode: string | null;

  @TextColumn()
  kind: ServicePrice['kind'];

  @TextColumn()
  eligibilityClass: EligibilityClass;

  @InstantColumn()
  createdAt: Date;
}
