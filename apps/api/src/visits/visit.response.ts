import { ApiProperty } from '@nestjs/swagger';

import { RecordedPaymentResponse, toRecordedPaymentResponse } from '../payments/payment.response.js';
import type { RecordedVisit } from './visit.store.js';

export class VisitLineResponse {
  @ApiProperty()
  sessionId: string;

  @ApiProperty()
  serviceId: string;

  @ApiProperty({ type: 'integer' })
  valueCents: number;
}

export class VisitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  patientPackageId: string;

  @ApiProperty()
  providerId: string;

  @ApiProperty({ required: false })
  locationId?: string;

  @ApiProperty({ format: 'date' })
  dateOfService: string;

  @ApiProperty({ type: [String] })
  diagnosisCodes: readonly string[];

  @ApiProperty()
  receiptId: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ required: false, description: 'the invoice of this visit, when visits are paid one by one' })
  invoiceId?: string;

  @ApiProperty({ type: RecordedPaymentResponse, required: false, description: 'what was paid at the visit' })
  payment?: RecordedPaymentResponse;

  @ApiProperty({ type: [VisitLineResponse] })
  lines: readonly VisitLineResponse[];
}

export class VisitPageResponse {
  @ApiProperty({ type: [VisitResponse] })
  data: readonly VisitResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toVisitResponse = (visit: RecordedVisit): VisitResponse => ({
  id: visit.id,
  patientId: visit.patientId,
  patientPackageId: visit.patientPackageId,
  providerId: visit.providerId,
  ...(visit.locationId && { locationId: visit.locationId }),
  dateOfService: visit.dateOfService,
  diagnosisCodes: visit.diagnosisCodes,
  receiptId: visit.receiptId,
  receiptNumber: visit.receiptNumber,
  ...(visit.invoiceId && { invoiceId: visit.invoiceId }),
  ...(visit.payment && { payment: toRecordedPaymentResponse(visit.payment) }),
  lines: visit.lines.map(({ sessionId, serviceId, valueCents }) => ({ sessionId, serviceId, valueCents })),
});
