import { ApiProperty } from '@nestjs/swagger';

import { PREPAYMENT_WARNING_TEXTS, TENDERS } from '#payments';

import type { Payment, PaymentWithWarnings } from './payment.store.js';

export class AllocationResponse {
  @ApiProperty()
  invoiceId: string;

  @ApiProperty({ type: 'integer' })
  amountCents: number;
}

export class PaymentResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty({ type: 'integer' })
  amountCents: number;

  @ApiProperty({ enum: [...TENDERS] })
  tender: string;

  @ApiProperty({ required: false })
  reference?: string;

  @ApiProperty({ format: 'date' })
  receivedOn: string;

  @ApiProperty({ type: [AllocationResponse] })
  allocations: readonly AllocationResponse[];
}

export class PaymentWarningResponse {
  @ApiProperty()
  code: string;

  @ApiProperty()
  message: string;
}

export class RecordedPaymentResponse extends PaymentResponse {
  @ApiProperty({ type: [PaymentWarningResponse], description: 'what the patient should be told' })
  warnings: readonly PaymentWarningResponse[];
}

export class PaymentPageResponse {
  @ApiProperty({ type: [PaymentResponse] })
  data: readonly PaymentResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export const toPaymentResponse = (payment: Payment): PaymentResponse => ({
  id: payment.id,
  patientId: payment.patientId,
  amountCents: payment.amountCents,
  tender: payment.tender,
  ...(payment.reference && { reference: payment.reference }),
  receivedOn: payment.receivedOn,
  allocations: payment.allocations.map(({ invoiceId, amountCents }) => ({ invoiceId, amountCents })),
});

export const toRecordedPaymentResponse = ({
  warnings,
  ...payment
}: PaymentWithWarnings): RecordedPaymentResponse => ({
  ...toPaymentResponse(payment),
  warnings: warnings.map((code) => ({ code, message: PREPAYMENT_WARNING_TEXTS[code] })),
});
