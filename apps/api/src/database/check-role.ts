import type { Pool } from 'pg';

/** Row-level security binds nobody who may bypass it, so such a role is refused before the first request. */
export async function checkRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ privileged: boolean; owner: boolean }>(
    `select rolsuper or rolbypassrls as privileged,
       exists (select from pg_tables where schemaname in ('public', 'auth')
         and pg_has_role(current_user, tableowner, 'member')) as owner
     from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  if (role === undefined || role.privileged || role.owner) {
    throw new Error(
      'The role in DATABASE_URL (or READ_DATABASE_URL) owns tables or bypasses row-level security. Use the plumbline_app role; see docs/operations.md.',
    );
  }
}
