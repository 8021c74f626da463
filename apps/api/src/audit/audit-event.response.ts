import { ApiProperty } from '@nestjs/swagger';

export class AuditEventResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: ['staff', 'patient', 'system'] })
  actorKind: string;

  @ApiProperty()
  actorId: string;

  @ApiProperty({ example: 'payment.record' })
  action: string;

  @ApiProperty()
  subjectType: string;

  @ApiProperty()
  subjectId: string;

  @ApiProperty({ required: false })
  reason?: string;

  @ApiProperty()
  requestId: string;
}

export class AuditEventPageResponse {
  @ApiProperty({ type: [AuditEventResponse] })
  data: readonly AuditEventResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export type AuditEventRow = Omit<AuditEventResponse, 'at' | 'reason'> & {
  readonly at: Date;
  readonly reason: string | null;
};

export const toAuditEventResponse = (row: AuditEventRow): AuditEventResponse => ({
  id: row.id,
  at: row.at.toISOString(),
  actorKind: row.actorKind,
  actorId: row.actorId,
  action: row.action,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  ...(row.reason && { reason: row.reason }),
  requestId: row.requestId,
});
