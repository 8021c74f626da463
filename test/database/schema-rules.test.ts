import { GLOBAL_TABLES, tenantTables } from '../support/catalog.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What lets the schema move to a pooler, a replica or a sharded server unchanged. */
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** The offenders that a query of the catalog finds. */
async function found(text: string): Promise<readonly string[]> {
  const { rows } = await database.all.query<{ name: string }>(text);
  return rows.map(({ name }) => name);
}

const OURS = `in ('public', 'auth')`;

it('every table of a clinic is keyed by its clinic first', async () => {
  const keys = await found(
    `select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as name from pg_constraint
     where contype = 'p' and connamespace = 'public'::regnamespace order by 1`,
  );
  const odd: Readonly<Record<string, string>> = {
    clinics: '(id)',
    counters: '(clinic_id, series)',
    idempotency_keys: '(clinic_id, key)',
    plumbline_migrations: '(id)',
  };
  const names = [...(await tenantTables(database.all)).map(({ name }) => name), ...GLOBAL_TABLES].sort();
  expect(keys).toEqual(names.map((name) => `${name} PRIMARY KEY ${odd[name] ?? '(clinic_id, id)'}`));
});

it('whatever is unique is unique within a clinic', async () => {
  const offenders = await found(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where x.indisunique and not x.indisprimary and t.relnamespace = 'public'::regnamespace
       and pg_get_indexdef(x.indexrelid, 1, true) <> 'clinic_id'`,
  );
  expect(offenders).toEqual([]);
});

it('every reference carries the clinic, is checked at once and moves or deletes nothing by itself', async () => {
  const offenders = await found(
    `select conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
       and (pg_get_constraintdef(oid) !~ '^FOREIGN KEY \\(clinic_id(, [a-z_]+)*\\) REFERENCES [a-z_]+\\((clinic_id, [a-z_, ]+|id)\\)$'
         or condeferrable or confdeltype <> 'a' or confupdtype <> 'a')`,
  );
  expect(offenders).toEqual([]);
});

it('every clinic_id is a uuid that is always there', async () => {
  const offenders = await found(
    `select table_name || ' ' || data_type as name from information_schema.columns
     where table_schema = 'public' and column_name = 'clinic_id' and (data_type <> 'uuid' or is_nullable = 'YES')`,
  );
  expect(offenders).toEqual([]);
});

it('nothing is numbered by a sequence, made by a default or moved by a trigger', async () => {
  const defaults = await found(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema ${OURS} and (column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS')
       and table_name <> 'plumbline_migrations'`,
  );
  const triggers = await found(`select tgname as name from pg_trigger where not tgisinternal`);
  expect({ defaults, triggers }).toEqual({ defaults: [], triggers: [] });
});

it('money is bigint, rates are integer, days are date and instants are timestamptz', async () => {
  const types = await found(
    `select distinct substring(column_name from '_(cents|ppm|on|at)$') || ' ' || data_type as name
     from information_schema.columns where table_schema = 'public' and column_name ~ '_(cents|ppm|on|at)$' order by 1`,
  );
  expect(types).toEqual(['at timestamp with time zone', 'cents bigint', 'on date', 'ppm integer']);
  const floats = await found(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema ${OURS} and data_type in ('numeric', 'real', 'double precision', 'money', 'timestamp without time zone')`,
  );
  expect(floats).toEqual([]);
});

it('every constraint and index has the name of its table in front', async () => {
  const constraints = await found(
    `select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.connamespace::regnamespace::text ${OURS} and c.conname not like t.relname || '\\_%'
       and t.relname <> 'plumbline_migrations'`,
  );
  const indexes = await found(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.relnamespace::regnamespace::text ${OURS} and i.relname not like t.relname || '\\_%'
       and t.relname <> 'plumbline_migrations'`,
  );
  expect({ constraints, indexes }).toEqual({ constraints: [], indexes: [] });
});
