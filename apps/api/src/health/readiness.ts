import { Inject, Injectable } from '@nestjs/common';

import { DomainError } from '#kernel';

import { isSchemaCurrent } from '../database/check-schema.js';
import { DATABASE, type Database } from '../database/database.js';
import { translateDatabaseError } from '../database/database-errors.js';

@Injectable()
export class Readiness {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The database answers and its schema is the one this program was built for; throws otherwise. */
  async check(): Promise<void> {
    const isCurrent = await isSchemaCurrent(this.database.write).catch((error: unknown) => {
      throw translateDatabaseError(error);
    });
    if (!isCurrent) throw new DomainError('DATABASE_UNAVAILABLE', { reason: 'SCHEMA_NOT_CURRENT' });
  }
}
