import pg from 'pg';

import { tenantTables } from '../support/catalog.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { tellStory } from '../support/story.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

/** What the app may change once it is stored, column by column; every other column of every other table stands. */
const CHANGEABLE: Readonly<Record<string, readonly string[] | 'every column'>> = {
  clinics: 'every column',
  counters: 'every column',
  patients: 'every column',
  price_versions: 'every column',
  outbox_events: ['dispatched_at'],
  quotes: ['accepted_at', 'accepted_option', 'signed_name', 'state'],
  patient_packages: ['billed_cents', 'delivered_cents', 'paid_cents', 'state'],
  sessions: ['delivered_on', 'state', 'visit_id'],
  invoices: ['paid_cents', 'state'],
  installments: ['paid_cents'],
};

/** What the app may delete: nothing that says what happened. */
const DELETABLE: readonly string[] = ['idempotency_keys'];

/** What must be found as it was written, whoever asks later. */
const RECORDS: readonly string[] = [
  'ledger_entries',
  'ledger_postings',
  'audit_events',
  'receipts',
  'receipt_lines',
  'payments',
  'payment_allocations',
  'visits',
  'invoice_lines',
  'service_prices',
  'packages',
  'package_components',
  'discount_policies',
  'quote_options',
  'quote_lines',
  'quote_documents',
];

let test: TestApp;
let app: pg.Pool;
let clinicId: string;

beforeAll(async () => {
  test = await startTestApp();
  const api = await signInToNewClinic(test);
  await tellStory(api, 'mark');
  clinicId = api.clinicId;
  app = new pg.Pool({ connectionString: test.database.appUrl, max: 1 });
});

afterAll(async () => {
  await app.end();
  await test.stop();
});

const columnsOf = async (table: string): Promise<readonly string[]> => {
  const { rows } = await test.database.all.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by 1`,
    [table],
  );
  return rows.map(({ name }) => name);
};

/** Tries statements inside the clinic, where its rows can be seen, and tells what each was answered. */
async function answersTo(statements: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const client = await app.connect();
  const answers: Record<string, string> = {};
  try {
    for (const text of statements) {
      await client.query('begin');
      await client.query('select app_enter($1)', [clinicId]);
      answers[text] = await client.query(text).then(
        ({ rowCount }) => `${String(rowCount)} rows`,
        (error: unknown) => (error as Error).message,
      );
      await client.query('rollback');
    }
    return answers;
  } finally {
    client.release();
  }
}

it.each(RECORDS)('%s can be neither changed nor deleted', async (table) => {
  const updates = (await columnsOf(table)).map((column) => `update ${table} set ${column} = ${column}`);
  const statements = [...updates, `delete from ${table}`, `truncate ${table}`, `drop table ${table}`];
  const answers = await expectNothingWritten(test.database.all, () => answersTo(statements));
  const refusal = (text: string): string =>
    text.startsWith('drop') ? `must be owner of table ${table}` : `permission denied for table ${table}`;
  expect(answers).toEqual(Object.fromEntries(statements.map((text) => [text, refusal(text)])));
  const { rows } = await test.database.all.query(`select from ${table}`);
  expect(rows).not.toEqual([]);
});

it('only what is named here can change, and only keys can be deleted', async () => {
  const changeable: Record<string, readonly string[] | 'every column'> = {};
  const deletable: string[] = [];
  for (const { name } of await tenantTables(test.database.all)) {
    const { rows } = await test.database.all.query<{ mayUpdate: string[]; mayDelete: boolean }>(
      `select coalesce(array_agg(a.attname::text order by a.attname)
           filter (where has_column_privilege('plumbline_app', a.attrelid, a.attnum, 'update')), '{}') as "mayUpdate",
         has_table_privilege('plumbline_app', $1, 'delete') or has_table_privilege('plumbline_app', $1, 'truncate')
           as "mayDelete"
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
      [name],
    );
    const [{ mayUpdate, mayDelete } = { mayUpdate: [], mayDelete: false }] = rows;
    const isWhole = mayUpdate.length === (await columnsOf(name)).length;
    if (mayUpdate.length > 0) changeable[name] = isWhole ? 'every column' : mayUpdate;
    if (mayDelete) deletable.push(name);
  }
  expect(changeable).toEqual(CHANGEABLE);
  expect(deletable).toEqual(DELETABLE);
});
