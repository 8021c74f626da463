import type { Pool } from 'pg';

/**
 * Everything that a migration can make, one line each: columns, constraints, indexes, policies, functions and
 * privileges. The list of migrations itself is left out, because TypeORM makes it and keeps it.
 */
export async function schemaOf(all: Pool): Promise<readonly string[]> {
  const { rows } = await all.query<{ line: string }>(SCHEMA);
  return rows.map(({ line }) => line);
}

const SCHEMA = `
  with spaces as (select oid, nspname, nspacl from pg_namespace where nspname in ('public', 'auth')),
    tables as (select c.* from pg_class c join spaces s on s.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname !~ '^plumbline_migrations')
  select 'schema ' || nspname || coalesce(' ' || nspacl::text, '') as line from spaces
  union all
  select format('table %s %s rls=%s forced=%s %s', oid::regclass, relkind, relrowsecurity, relforcerowsecurity, relacl)
    from tables
  union all
  select format('column %s.%s %s %s %s %s', t.oid::regclass, attname, format_type(atttypid, atttypmod),
      case when attnotnull then 'not null' end, pg_get_expr(adbin, adrelid), attacl)
    from pg_attribute a join tables t on t.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
    where attnum > 0 and not attisdropped
  union all
  select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
    from pg_constraint c join tables t on t.oid = c.conrelid
  union all
  select 'index ' || pg_get_indexdef(indexrelid) from pg_index i join tables t on t.oid = i.indrelid
  union all
  select format('policy %s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check) from pg_policies
  union all
  select format('trigger %s', pg_get_triggerdef(g.oid)) from pg_trigger g where not tgisinternal
  union all
  select format('function %s %s', pg_get_functiondef(p.oid), proacl)
    from pg_proc p join spaces s on s.oid = p.pronamespace
  order by 1`;
