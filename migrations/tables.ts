import type { QueryRunner } from 'typeorm';

/** The role every request runs as: not a superuser, not an owner, bound by row-level security. */
export const APP_ROLE = 'plumbline_app';

type Privilege = 'select' | 'insert' | 'update' | 'delete';

type TableOptions = {
  readonly name: string;
  /** Columns and constraints after `clinic_id` and `id`, as SQL. */
  readonly columns: string;
  /** What the app may do; leaving out update and delete makes a table append-only. */
  readonly privileges: readonly Privilege[];
};

/**
 * Creates a table whose rows belong to one clinic: `(clinic_id, id)` is the key, and the database itself
 * shows and accepts only rows of the clinic that the transaction entered with `app_enter`.
 */
export async function tenantTable(
  runner: QueryRunner,
  { name, columns, privileges }: TableOptions,
): Promise<void> {
  await runner.query(`
    create table ${name} (
      clinic_id uuid not null,
      id uuid not null,
      ${columns},
      constraint ${name}_pkey primary key (clinic_id, id),
      constraint ${name}_clinic_fkey foreign key (clinic_id) references clinics (id)
    )`);
  await bindToClinic(runner, name, 'clinic_id', privileges);
}

/** Row-level security for a table that carries its clinic in `column`. */
export async function bindToClinic(
  runner: QueryRunner,
  name: string,
  column: string,
  privileges: readonly Privilege[],
): Promise<void> {
  const sameClinic = `${column} = nullif(current_setting('app.clinic_id', true), '')::uuid`;
  await runner.query(`alter table ${name} enable row level security`);
  await runner.query(`alter table ${name} force row level security`);
  await runner.query(
    `create policy ${name}_same_clinic on ${name} using (${sameClinic}) with check (${sameClinic})`,
  );
  await runner.query(`grant ${privileges.join(', ')} on ${name} to ${APP_ROLE}`);
}

/** Drops tables in the order given; the newest dependants come first. */
export async function dropTables(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names) await runner.query(`drop table ${name}`);
}
