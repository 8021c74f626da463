import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import type { Clock } from '#calendar';

import { CLOCK } from '../clock/system-clock.js';
import { DATABASE, type Database } from './database.js';

const HOUR_MS = 3_600_000;

/** Kept answers hold names and diagnoses, so they go once nobody can still be repeating the request. */
@Injectable()
export class ClearExpiredKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ClearExpiredKeys');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.execute().catch(() => {
        this.logger.warn('Expired keys could not be cleared; tried again in an hour.');
      });
    }, HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Clinic by clinic, each in a transaction of its own; returns how many were cleared. */
  async execute(): Promise<number> {
    const { rows } = await this.database.write.query<{ clinic_id: string }>(
      `select distinct clinic_id from auth.memberships`,
    );
    let cleared = 0;
    for (const { clinic_id } of rows) cleared += await this.clear(clinic_id);
    return cleared;
  }

  private async clear(clinicId: string): Promise<number> {
    const client = await this.database.write.connect();
    try {
      const [, , { rowCount }] = await Promise.all([
        client.query('begin'),
        client.query(`select app_enter($1)`, [clinicId]),
        client.query(`delete from idempotency_keys where clinic_id = $1 and expires_at <= $2`, [
          clinicId,
          this.clock.now(),
        ]),
        client.query('commit'),
      ]);
      return rowCount ?? 0;
    } finally {
      client.release();
    }
  }
}
