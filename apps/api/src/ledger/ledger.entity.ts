import { Entity } from 'typeorm';

import type { LocalDate } from '#calendar';
import type { ClinicId, EntryId, PatientId, PatientPackageId, ServiceId } from '#kernel';
import type { Account } from '#ledger';
import type { Cents } from '#money';

import {
  CentsColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  LocalDateColumn,
  TextColumn,
} from '../database/columns.js';
import type { EntryKind } from './post-entry.js';

/** One event in the books. Append-only. */
@Entity('ledger_entries')
export class LedgerEntryEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: EntryId;

  @TextColumn()
  kind: EntryKind;

  @IdColumn()
  causeId: string;

  @IdColumn()
  patientId: PatientId;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @LocalDateColumn()
  occurredOn: LocalDate;

  @InstantColumn()
  postedAt: Date;

  @TextColumn()
  actorKind: 'staff' | 'patient' | 'system';

  @TextColumn()
  actorId: string;
}

/** Takes an amount from one account and gives it to another. Append-only. */
@Entity('ledger_postings')
export class LedgerPostingEntity {
  @IdColumn({ key: true })
  clinicId: ClinicId;

  @IdColumn({ key: true })
  id: string;

  @IdColumn()
  entryId: EntryId;

  @CountColumn()
  position: number;

  @TextColumn()
  fromAccount: Account;

  @TextColumn()
  toAccount: Account;

  @CentsColumn()
  amountCents: Cents;

  @IdColumn()
  patientPackageId: PatientPackageId;

  @IdColumn({ nullable: true })
  serviceId: ServiceId | null;
}
