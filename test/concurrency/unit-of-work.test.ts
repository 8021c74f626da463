import { DomainError, InvariantError } from '#kernel';

import { DATABASE, type Database } from '../../apps/api/src/database/database.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import type { Tx } from '../../apps/api/src/database/tx.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import type { WriteContext } from '../../apps/api/src/http/write-context.js';
import type { Api } from '../support/api.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';
import { together } from './together.js';

let test: TestApp;
let api: Api;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  test = await startTestApp();
  api = await signInToNewClinic(test);
  unitOfWork = test.app.get(UnitOfWork);
});

afterEach(async () => {
  const { write: pool } = test.app.get<Database>(DATABASE);
  expect([pool.idleCount, pool.waitingCount]).toEqual([pool.totalCount, 0]);
  await expectEverythingAddsUp(test.database.all);
});
afterAll(() => test.stop());

const context = (key: string, more: Partial<WriteContext> = {}): WriteContext => ({
  actor: { kind: 'system', id: 'test', clinicId: api.clinicId, requestId: 'test' },
  idempotencyKey: key,
  dryRun: false,
  ...more,
});
const command = { action: 'test.write', input: {} };

/** Two of the same name are refused by the database. */
function insertService(tx: Tx, name: string): string {
  const id = newId();
  tx.insert('services', [{ id, name, kind: 'service', eligibility_class: 'MED', created_at: tx.now }]);
  tx.about('service', id);
  return id;
}

async function countOf(name: string): Promise<number> {
  const { rows } = await test.database.all.query<{ count: number }>(
    `select count(*) from services where name = $1`,
    [name],
  );
  return rows[0]?.count ?? -1;
}

async function isKept(key: string): Promise<boolean> {
  const { rowCount } = await test.database.all.query(`select from idempotency_keys where key = $1`, [key]);
  return rowCount === 1;
}

describe('a unit of work', () => {
  it('commits nothing when a change met other rows than meant', async () => {
    const run = unitOfWork.run(context('changes-nothing'), command, (tx) => {
      insertService(tx, 'Unchanged');
      tx.change(`update invoices set state = 'paid' where clinic_id = $1 and id = $2`, [
        tx.clinic.id,
        newId(),
      ]);
      return 'done';
    });

    await expect(run).rejects.toThrow(InvariantError);
    expect([await countOf('Unchanged'), await isKept('changes-nothing')]).toEqual([0, false]);
  });

  it('tells why the first write was refused, not that the ones after it were', async () => {
    const run = unitOfWork.run(context('refused-write'), command, async (tx) => {
      insertService(tx, 'Twice');
      insertService(tx, 'Twice');
      insertService(tx, 'After it');
      await tx.query(`select 1`, []);
    });

    await expect(run).rejects.toMatchObject({ code: 'DUPLICATE' });
    expect([await countOf('Twice'), await isKept('refused-write')]).toEqual([0, false]);
  });

  it('sends nothing more on a connection that it has given back', async () => {
    const kept: Tx[] = [];
    await unitOfWork.run(context('keeps-its-tx'), command, (tx) => {
      insertService(tx, 'Kept');
      kept.push(tx);
      return 'done';
    });

    await expect(kept[0]?.query(`select 1`, [])).rejects.toThrow('after the end of its transaction');
  });

  it('leaves nothing of a dry run, whether it ends well or not', async () => {
    const dryRun = context('', { dryRun: true });
    const id = await unitOfWork.run(dryRun, command, (tx) => insertService(tx, 'Dry'));
    expect(id).toEqual(expect.any(String));
    await expect(
      unitOfWork.run(dryRun, command, (tx) => {
        insertService(tx, 'Dry');
        throw new DomainError('NOT_FOUND');
      }),
    ).rejects.toThrow(DomainError);
    expect(await countOf('Dry')).toBe(0);
  });

  it('gives every connection back, however a hundred of them end', async () => {
    const outcomes = await together(100, async (index) => {
      try {
        return await unitOfWork.run(context(`mixed-ending-${String(index)}`), command, async (tx) => {
          insertService(tx, `Mixed ${String(index % 4 === 0 ? index : index % 4)}`);
          if (index % 4 === 1) throw new DomainError('NOT_FOUND');
          if (index % 4 === 2) await tx.query(`select 1 / 0`, []);
          return 'done';
        });
      } catch (error) {
        return error instanceof DomainError ? error.code : (error as { code?: string }).code;
      }
    });

    const expected = ['done', 'NOT_FOUND', '22012', 'DUPLICATE'];
    const firstOfThrees = outcomes.findIndex((outcome, index) => index % 4 === 3 && outcome === 'done');
    expect(outcomes).toEqual(
      outcomes.map((_, index) => (index === firstOfThrees ? 'done' : expected[index % 4])),
    );
  });
});
