import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

import { migrations } from '../../../../migrations/index.js';
import { entities } from './entities.js';
import { poolOptions } from './pool.js';

/** The app's connection, as the least-privileged role. It never changes the schema. */
export function createAppDataSource(url: string, poolMax: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    applicationName: 'plumbline',
    extra: { ...poolOptions, max: poolMax },
  });
}

/** The owner's connection: runs migrations, nothing else. */
export function createOwnerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'plumbline_migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'plumbline-migrations',
    extra: { max: 1 },
  });
}

/** The pg pool under the data source, for the named raw statements of the hot paths. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as PostgresDriver).master as Pool;
}
