import type { LocalDate } from '#calendar';
import type { PatientPackageId, ServiceId, SessionId, VisitId } from '#kernel';
import type { Cents } from '#money';
import type { PackageSummary } from '#packages';

import type { Service } from '../services/service.store.js';
import type { Patient } from '../patients/patient.store.js';
import type { Provider } from '../providers/provider.store.js';

export type DeliveredSession = {
  readonly id: SessionId;
  readonly serviceId: ServiceId;
  readonly sequence: number;
  readonly standardCents: Cents;
  readonly valueCents: Cents;
};

export type DeliveredVisit = {
  readonly visitId: VisitId;
  readonly patientPackageId: PatientPackageId;
  /** The prepaid package that the sessions are drawn from; none when every visit is paid by itself. */
  readonly packageName?: string;
  readonly dateOfService: LocalDate;
  readonly diagnosisCodes: readonly string[];
  readonly patient: Patient;
  readonly provider: Provider;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly sessions: readonly DeliveredSession[];
  /** Money received for the package that no earlier visit has used. */
  readonly unusedCents: Cents;
  /** The package after this visit. */
  readonly summary: PackageSummary;
};
