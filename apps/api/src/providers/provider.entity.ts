import { Entity } from 'typeorm';

import type { ClinicId, ProviderId } from '#kernel';

import { IdColumn, InstantColumn, TextColumn } from '../database/columns.js';

@Entity('providers')
export class ProviderEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: ProviderId;

  @TextColumn()
  name: string;

  @TextColumn()
  credential: string;

  @TextColumn()
  licenseType: string;

  @TextColumn()
  licenseNumber: string;

  @TextColumn()
  npi: string;

  @InstantColumn()
  createdAt: Date;
}
