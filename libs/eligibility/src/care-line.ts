import type { LocalDate } from '#calendar';
import type { ServiceId } from '#kernel';
import type { Cents } from '#money';
import type { ItemClass } from './item-class.js';

/** Only `delivered` (a service given, goods handed over) was ever incurred. */
export type CareStatus = 'planned' | 'delivered' | 'forfeited' | 'expired' | 'transferred';

export type CareLine = {
  readonly serviceId: ServiceId;
  readonly itemClass: ItemClass;
  readonly status: CareStatus;
  readonly dateOfService: LocalDate;
  /** After every discount; for a package session its stored value. */
  readonly netCents: Cents;
  readonly insurancePaidCents: Cents;
  /** Paid or already reimbursed from another tax-favored account. */
  readonly otherAccountsPaidCents: Cents;
  readonly diagnosisCodes: readonly string[];
};
