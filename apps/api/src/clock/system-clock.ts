import type { Clock } from '#calendar';

export const CLOCK = Symbol('Clock');

/** The only place that reads the machine's time. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}
