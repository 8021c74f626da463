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
    return await this.snapshot(clinicId, (from) => from.query<R>(text, values));
  }

  /** Several statements that see the same moment; those started together share the round trip. */
  async snapshot<T>(clinicId: ClinicId, work: (from: ClinicQuery) => Promise<T>): Promise<T> {
    try {
      return await this.attempt(clinicId, work);
    } catch (error) {
      if (!isRetryable(error)) throw translateDatabaseError(error);
      return await this.attempt(clinicId, work).catch((second: unknown) => {
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

  private async attempt<T>(clinicId: ClinicId, work: (from: ClinicQuery) => Promise<T>): Promise<T> {
    const { read, sql } = this.database;
    const client = await read.connect();
    let broken: Error | undefined;
    const query = async <R extends object>(text: string, values: readonly unknown[]): Promise<readonly R[]> =>
      (await client.query<R>(sql(text, values))).rows;
    try {
      const [, , result] = await Promise.all([
        client.query('begin isolation level repeatable read read only'),
        client.query(sql(`select app_enter($1)`, [clinicId])),
        work({ clinic: { id: clinicId }, query }),
      ]);
      return result;
    } catch (error) {
      if (isConnectionLost(error)) broken = error;
      throw error;
    } finally {
      // Sent ahead of whoever takes the connection next; it also ends a transaction that has failed.
      client.query('commit').catch(() => undefined);
      client.release(broken);
    }
  }
}
