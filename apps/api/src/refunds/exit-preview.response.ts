import { ApiProperty } from '@nestjs/swagger';

import { TENDERS } from '#payments';
import { ENDED_BY, REFUND_POLICIES } from '#refunds';

import type { Exit } from './preview-exit.js';

export class TenderReturnResponse {
  @ApiProperty()
  paymentId: string;

  @ApiProperty({ enum: [...TENDERS] })
  tender: string;

  @ApiProperty({ format: 'date' })
  receivedOn: string;

  @ApiProperty({ type: 'integer' })
  amountCents: number;
}

export class ExitPreviewResponse {
  @ApiProperty()
  patientPackageId: string;

  @ApiProperty({ enum: [...REFUND_POLICIES], description: 'how used sessions count, as agreed at the sale' })
  policy: string;

  @ApiProperty({ enum: [...ENDED_BY] })
  endedBy: string;

  @ApiProperty({ type: 'integer' })
  paidCents: number;

  @ApiProperty({ type: 'integer' })
  usedAtValueCents: number;

  @ApiProperty({ type: 'integer' })
  usedAtStandardCents: number;

  @ApiProperty({ type: 'integer' })
  usedCents: number;

  @ApiProperty({ type: 'integer' })
  refundCents: number;

  @ApiProperty({ type: 'integer' })
  balanceDueCents: number;

  @ApiProperty({ type: 'integer', description: 'what will not be asked for any more' })
  cancelledCents: number;

  @ApiProperty({ type: [TenderReturnResponse], description: 'where each dollar goes back to' })
  returns: readonly TenderReturnResponse[];

  @ApiProperty({ type: [String] })
  explanation: readonly string[];
}

export const toExitPreviewResponse = (exit: Exit): ExitPreviewResponse => ({
  patientPackageId: exit.patientPackageId,
  policy: exit.policy,
  endedBy: exit.endedBy,
  paidCents: exit.paidCents,
  usedAtValueCents: exit.usedAtValueCents,
  usedAtStandardCents: exit.usedAtStandardCents,
  usedCents: exit.usedCents,
  refundCents: exit.refundCents,
  balanceDueCents: exit.balanceDueCents,
  cancelledCents: exit.cancelledCents,
  returns: exit.returns.map(({ paymentId, tender, receivedOn, amountCents }) => ({
    paymentId,
    tender,
    receivedOn,
    amountCents,
  })),
  explanation: exit.explanation,
});
