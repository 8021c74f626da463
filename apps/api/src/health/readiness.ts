import { Inject, Injectable } from '@nestjs/common';

import { checkSchema } from '../database/check-schema.js';
import { DATABASE, type Database } from '../database/database.js';

@Injectable()
export class Readiness {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The database answers and its schema is the one this program was built for; throws otherwise. */
  async check(): Promise<void> {
    await checkSchema(this.database.write);
  }
}
