import { createOwnerDataSource } from './data-source.js';

/** Brings the schema up to date; returns the names of the migrations it ran. Safe to run twice. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const dataSource = createOwnerDataSource(ownerUrl);
  await dataSource.initialize();
  try {
    // Two starting at once take turns; the lock belongs to this connection and goes with it.
    await dataSource.query(`select pg_advisory_lock(7053123)`);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
