import type { ServiceId } from '#kernel';
import type { Cents } from '#money';

export const SESSION_STATUSES = ['planned', 'delivered'] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** as_paid: a session opens once what is paid covers it and all that was drawn before. at_once: all are open. */
export const RELEASES = ['as_paid', 'at_once'] as const;

export type Release = (typeof RELEASES)[number];

/** One unit of a sold service; `sequence` counts from 1 within the service. The values never change again. */
export type SoldSession = {
  readonly serviceId: ServiceId;
  readonly sequence: number;
  /** What it would cost alone, by the fee schedule it was sold from. */
  readonly standardCents: Cents;
  /** Its part of the price that was agreed: what a visit earns and a refund returns. */
  readonly valueCents: Cents;
};

export type Session = Pick<SoldSession, 'serviceId' | 'sequence' | 'valueCents'> & {
  readonly status: SessionStatus;
};
