import { migrations } from '../../migrations/index.js';
import { createOwnerDataSource } from '../../apps/api/src/database/data-source.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { fingerprint, type Fingerprint } from '../support/fingerprint.js';
import { tellStory } from '../support/story.js';
import { startTestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { schemaOf } from './schema-of.js';

const NAMES = migrations.map(({ name }) => name);

/** Takes the newest migrations back, newest first. */
async function undo({ ownerUrl }: TestDatabase, count: number): Promise<void> {
  const dataSource = await createOwnerDataSource(ownerUrl).initialize();
  try {
    for (let done = 0; done < count; done += 1) await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

describe('on an empty database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase('template0');
  });

  afterEach(() => database.drop());

  it('go up, down and up again to the same schema, and leave nothing behind', async () => {
    const nothing = await schemaOf(database.all);
    expect(await migrate(database.ownerUrl)).toEqual(NAMES);
    const schema = await schemaOf(database.all);
    expect(schema.length).toBeGreaterThan(500);

    await undo(database, NAMES.length);
    expect(withoutPrivileges(await schemaOf(database.all))).toEqual(withoutPrivileges(nothing));

    expect(await migrate(database.ownerUrl)).toEqual(NAMES);
    expect(await schemaOf(database.all)).toEqual(schema);
  });

  it('are each undone to exactly what was there before', async () => {
    await migrate(database.ownerUrl);
    const before: (readonly string[])[] = [];
    while (before.length < NAMES.length) {
      before.push(await schemaOf(database.all));
      await undo(database, 1);
    }
    const dataSource = await createOwnerDataSource(database.ownerUrl).initialize();
    for (const Migration of migrations) {
      const runner = dataSource.createQueryRunner();
      await new Migration().up(runner);
      await runner.release();
      const wanted = before.pop() ?? [];
      expect({ name: Migration.name, schema: await schemaOf(database.all) }).toEqual({
        name: Migration.name,
        schema: wanted,
      });
    }
    await dataSource.destroy();
  });

  it('run once, however many start at the same time and however often', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(database.ownerUrl)));
    expect(runs.flat()).toEqual(NAMES);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });
});

/** Of a schema whose privileges were given and taken back, PostgreSQL remembers the owner's own. */
const withoutPrivileges = (schema: readonly string[]): readonly string[] =>
  schema.map((line) => line.replace(/^(schema \w+) .*/, '$1'));

describe('on a database with the rows of a whole story', () => {
  it('go down one by one without touching the rows of older tables, and up again beside them', async () => {
    const test = await startTestApp();
    try {
      await tellStory(await signInToNewClinic(test), 'mark');
      const { database } = test;
      const schema = await schemaOf(database.all);
      const rows = await fingerprint(database.all);
      // Down to the catalog, whose prices and services stay while all that was sold goes.
      const count = NAMES.length - NAMES.findIndex((name) => name.startsWith('CreateQuotes'));
      for (let done = 0; done < count; done += 1) {
        await undo(database, 1);
        await expectSameRows(database, rows);
      }
      expect(await migrate(database.ownerUrl)).toEqual(NAMES.slice(-count));
      expect(await schemaOf(database.all)).toEqual(schema);
      await expectSameRows(database, rows);
      expect(await fingerprint(database.all)).toMatchObject({ 'public.services': rows['public.services'] });
    } finally {
      await test.stop();
    }
  });
});

const EMPTY = 'd41d8cd98f00b204e9800998ecf8427e';

/** Every table that still stands holds what it held, or, made anew, nothing. */
async function expectSameRows({ all }: TestDatabase, before: Fingerprint): Promise<void> {
  const after = Object.entries(await fingerprint(all)).filter(
    ([name, hash]) => hash !== EMPTY && name !== 'public.plumbline_migrations',
  );
  expect(Object.fromEntries(after)).toEqual(Object.fromEntries(after.map(([name]) => [name, before[name]])));
}
