import { Entity } from 'typeorm';

import type { ClinicId, LocationId } from '#kernel';

import { IdColumn, InstantColumn, TextColumn, TextListColumn } from '../database/columns.js';

@Entity('locations')
export class LocationEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: LocationId;

  @TextColumn()
  name: string;

  @TextColumn()
  state: string;

  @TextListColumn()
  addressLines: string[];

  @TextColumn()
  placeOfService: string;

  @InstantColumn()
  createdAt: Date;
}
