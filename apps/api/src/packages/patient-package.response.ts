import { ApiProperty } from '@nestjs/swagger';

import { invariant, type ServiceId } from '#kernel';
import type { PackageSummary } from '#packages';

import type { Service } from '../services/service.store.js';
import type { PatientPackage, StoredSession } from './patient-package.store.js';

export class PatientPackageSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  quoteId: string;

  @ApiProperty({ enum: ['pay_per_visit', 'installments', 'prepay'] })
  option: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['active', 'completed', 'stopped'] })
  state: string;

  @ApiProperty({ format: 'date' })
  soldOn: string;

  @ApiProperty({ type: 'integer' })
  totalCents: number;

  @ApiProperty({ type: 'integer' })
  paidCents: number;

  @ApiProperty({ type: 'integer', description: 'stored value of the sessions delivered' })
  deliveredCents: number;

  @ApiProperty({ type: 'integer', description: 'paid, not delivered yet' })
  unearnedCents: number;
}

export class ServiceLeftResponse {
  @ApiProperty()
  serviceId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer' })
  delivered: number;

  @ApiProperty({ type: 'integer' })
  left: number;

  @ApiProperty({ type: 'integer', description: 'how many could be drawn today by what is paid' })
  unlocked: number;
}

export class SessionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  serviceId: string;

  @ApiProperty({ type: 'integer' })
  sequence: number;

  @ApiProperty({ type: 'integer' })
  standardCents: number;

  @ApiProperty({ type: 'integer' })
  valueCents: number;

  @ApiProperty({ enum: ['planned', 'delivered'] })
  state: string;

  @ApiProperty({ required: false, format: 'date' })
  deliveredOn?: string;
}

export class PatientPackageResponse extends PatientPackageSummaryResponse {
  @ApiProperty({ enum: ['as_paid', 'at_once'] })
  release: string;

  @ApiProperty({ enum: ['pro_rata', 'reprice', 'best_of'] })
  refundPolicy: string;

  @ApiProperty({ type: [ServiceLeftResponse] })
  services: readonly ServiceLeftResponse[];

  @ApiProperty({ type: [SessionResponse] })
  sessions: readonly SessionResponse[];
}

export class PatientPackagePageResponse {
  @ApiProperty({ type: [PatientPackageSummaryResponse] })
  data: readonly PatientPackageSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toPatientPackageSummary = (sold: PatientPackage): PatientPackageSummaryResponse => ({
  id: sold.id,
  patientId: sold.patientId,
  quoteId: sold.quoteId,
  option: sold.optionKind,
  name: sold.name,
  state: sold.state,
  soldOn: sold.soldOn,
  totalCents: sold.totalCents,
  paidCents: sold.paidCents,
  deliveredCents: sold.deliveredCents,
  unearnedCents: Math.max(0, sold.paidCents - sold.deliveredCents),
});

export function toPatientPackageResponse(
  sold: PatientPackage,
  sessions: readonly StoredSession[],
  summary: PackageSummary,
  known: ReadonlyMap<ServiceId, Service>,
): PatientPackageResponse {
  return {
    ...toPatientPackageSummary(sold),
    release: sold.release,
    refundPolicy: sold.refundPolicy,
    services: summary.services.map(({ serviceId, total, delivered, left, unlocked }) => {
      const name = known.get(serviceId)?.name;
      invariant(name !== undefined, 'A sold service has a name.');
      return { serviceId, name, total, delivered, left, unlocked };
    }),
    sessions: sessions.map(({ id, serviceId, sequence, standardCents, valueCents, status, deliveredOn }) => ({
      id,
      serviceId,
      sequence,
      standardCents,
      valueCents,
      state: status,
      ...(deliveredOn && { deliveredOn }),
    })),
  };
}
