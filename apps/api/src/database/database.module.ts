import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { RUNTIME, type Runtime } from '../config/runtime.js';
import { ClearExpiredKeys } from './clear-expired-keys.js';
import { createAppDataSource, poolOf } from './data-source.js';
import { DATABASE, type Database } from './database.js';
import { Reader } from './reader.js';
import { namedSql, unnamedSql } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

const READ_SOURCE = Symbol('ReadSource');

const connect = async (url: string, poolMax: number): Promise<DataSource> =>
  await createAppDataSource(url, poolMax).initialize();

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [RUNTIME],
      useFactory: ({ appUrl, poolMax }: Runtime) => connect(appUrl, poolMax),
    },
    {
      provide: READ_SOURCE,
      inject: [RUNTIME, DataSource],
      useFactory: ({ readUrl, poolMax }: Runtime, write: DataSource) =>
        readUrl === undefined ? write : connect(readUrl, poolMax),
    },
    {
      provide: DATABASE,
      inject: [RUNTIME, DataSource, READ_SOURCE],
      useFactory: (runtime: Runtime, write: DataSource, read: DataSource): Database => ({
        write: poolOf(write),
        read: poolOf(read),
        sql: runtime.preparedStatements ? namedSql : unnamedSql,
      }),
    },
    UnitOfWork,
    Reader,
    ClearExpiredKeys,
  ],
  exports: [DATABASE, DataSource, UnitOfWork, Reader],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly writeSource: DataSource,
    @Inject(READ_SOURCE) private readonly readSource: DataSource,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.writeSource.destroy();
    if (this.readSource !== this.writeSource) await this.readSource.destroy();
  }
}
