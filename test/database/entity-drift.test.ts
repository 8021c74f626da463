import type { DataSource } from 'typeorm';

import { createAppDataSource } from '../../apps/api/src/database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** A table in words that both sides can say: each column's type and nullability, and the key in its order. */
type Table = { readonly key: readonly string[]; readonly columns: Readonly<Record<string, string>> };
type Tables = Readonly<Record<string, Table>>;

const inWords = (type: string, nullable: boolean): string => `${type}${nullable ? '' : ' not null'}`;

function described({ entityMetadatas, driver }: DataSource): Tables {
  return Object.fromEntries(
    entityMetadatas.map(({ schema = 'public', tableName, columns, primaryColumns }): [string, Table] => [
      `${schema}.${tableName}`,
      {
        key: primaryColumns.map(({ databaseName }) => databaseName),
        columns: Object.fromEntries(
          columns.map((column) => [
            column.databaseName,
            inWords(`${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`, column.isNullable),
          ]),
        ),
      },
    ]),
  );
}

type ColumnRow = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly keyPosition: number | null;
};

/** Everything there is but the list of migrations, which TypeORM keeps for itself. */
const MIGRATED = `
  select c.table_schema || '.' || c.table_name as table, c.column_name as column,
    case c.data_type when 'ARRAY' then substr(c.udt_name, 2) || '[]' else c.data_type end as type,
    c.is_nullable = 'YES' as nullable, k.ordinal_position as "keyPosition"
  from information_schema.columns c
  left join information_schema.table_constraints p on p.constraint_type = 'PRIMARY KEY'
    and p.table_schema = c.table_schema and p.table_name = c.table_name
  left join information_schema.key_column_usage k on k.constraint_schema = p.constraint_schema
    and k.constraint_name = p.constraint_name and k.table_name = c.table_name and k.column_name = c.column_name
  where c.table_schema not in ('pg_catalog', 'information_schema') and c.table_name <> 'plumbline_migrations'
  order by c.ordinal_position`;

async function migrated({ all }: TestDatabase): Promise<Tables> {
  const { rows } = await all.query<ColumnRow>(MIGRATED);
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]): [string, Table] => [
      table,
      {
        key: columns
          .filter(({ keyPosition }) => keyPosition !== null)
          .sort((a, b) => (a.keyPosition ?? 0) - (b.keyPosition ?? 0))
          .map(({ column }) => column),
        columns: Object.fromEntries(
          columns.map(({ column, type, nullable }) => [column, inWords(type, nullable)]),
        ),
      },
    ]),
  );
}

describe('entities and the migrated database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createAppDataSource(database.appUrl, 1).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('describe the same tables, columns and keys', async () => {
    const tables = await migrated(database);
    expect(Object.keys(tables)).toContain('public.quotes');
    expect(described(dataSource)).toEqual(tables);
  });

  it('have no relations: statements join in the stores', () => {
    const related = dataSource.entityMetadatas.filter(({ relations }) => relations.length > 0);
    expect(related.map(({ tableName }) => tableName)).toEqual([]);
  });
});
