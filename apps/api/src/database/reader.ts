import { Inject, Injectable } from '@nestjs/common';

import { DomainError, type ClinicId } from '#kernel';

import { DATABASE, type Database } from './database.js';
import { isConnectionLost, isRetryable, translateDatabaseError } from './database-errors.js';
import type { ClinicQuery } from './tx.js';

/** Reads inside one clinic: the door, the statement and the end of the transaction in one round trip. */
@Injectable()
export class Reader {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find<R extends object>(
    clinicId: ClinicId,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly R[]> {
    try {
      return await this.attempt<R>(clinicId, text, values);
    } catch (error) {
      if (!isRetryable(error)) throw translateDatabaseError(error);
      return await this.attempt<R>(clinicId, text, values).catch((second: unknown) => {
        throw translateDatabaseError(second);
      });
    }
  }

  /** The one row asked for; NOT_FOUND when this clinic has none. */
  async get<R extends object>(clinicId: ClinicId, text: string, values: readonly unknown[]): Promise<R> {
    const [row] = await this.find<R>(clinicId, text, values);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** This reader, bound to one clinic. */
  in(clinicId: ClinicId): ClinicQuery {
    return { clinic: { id: clinicId }, query: (text, values) => this.find(clinicId, text, values) };
  }

  private async attempt<R extends object>(
    clinicId: ClinicId,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly R[]> {
    const client = await this.database.read.connect();
    let broken: Error | undefined;
    try {
      const [, , result] = await Promise.all([
        client.query('begin read only'),
        client.query(this.database.sql(`select app_enter($1)`, [clinicId])),
        client.query<R>(this.database.sql(text, values)),
        client.query('commit'),
      ]);
      return result.rows;
    } catch (error) {
      // COMMIT of the failed transaction is already on its way and ends it.
      if (isConnectionLost(error)) broken = error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
