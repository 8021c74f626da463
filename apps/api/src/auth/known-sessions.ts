import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#calendar';

import { CLOCK } from '../clock/system-clock.js';
import type { StaffActor } from '../http/actor.js';

type Known = { readonly staff: Omit<StaffActor, 'requestId'>; readonly untilMs: number };

/** How long a session that was just looked up is believed; a sign-out elsewhere shows after this at the latest. */
const BELIEVED_MS = 10_000;
const KEPT_MAX = 1_000;

/** Spares the look-up of a session for each of the many requests that one person makes in a moment. */
@Injectable()
export class KnownSessions {
  private readonly byCookie = new Map<string, Known>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  find(cookie: string): Known['staff'] | undefined {
    const known = this.byCookie.get(cookie);
    if (known === undefined) return undefined;
    if (known.untilMs > this.clock.now().getTime()) return known.staff;
    this.byCookie.delete(cookie);
    return undefined;
  }

  keep(cookie: string, staff: Known['staff']): void {
    const [oldest] = this.byCookie.keys();
    if (this.byCookie.size >= KEPT_MAX && oldest !== undefined) this.byCookie.delete(oldest);
    this.byCookie.set(cookie, { staff, untilMs: this.clock.now().getTime() + BELIEVED_MS });
  }
}
