import { createHash } from 'node:crypto';

/** A statement as the driver takes it. */
type Statement = { readonly text: string; readonly values: unknown[]; readonly name?: string };

export type Sql = (text: string, values: readonly unknown[]) => Statement;

/** A longer text is an insert of many rows: each count is a text of its own, too rare to keep a plan for. */
const NAMED_LENGTH_MAX = 8_000;

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `p_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** Named statements keep their plan in the server; unnamed ones are for an old PgBouncer in between. */
export const namedSql: Sql = (text, values) =>
  text.length > NAMED_LENGTH_MAX
    ? unnamedSql(text, values)
    : { name: nameOf(text), text, values: [...values] };
export const unnamedSql: Sql = (text, values) => ({ text, values: [...values] });

const insertTexts = new Map<string, string>();

/**
 * `insert into table (...) values (...), (...)`: one statement whatever the number of rows, with plain VALUES so
 * that it can be routed to a shard by its clinic. Column names come from the code, never from a request.
 */
export function insertText(table: string, columns: readonly string[], rowCount: number): string {
  const key = `${table} ${String(rowCount)} ${columns.join()}`;
  const known = insertTexts.get(key);
  if (known !== undefined) return known;
  const text = writeInsert(table, columns, rowCount);
  if (text.length <= NAMED_LENGTH_MAX) insertTexts.set(key, text);
  return text;
}

function writeInsert(table: string, columns: readonly string[], rowCount: number): string {
  const row = (index: number): string =>
    `(${columns.map((_, column) => `$${String(index * columns.length + column + 1)}`).join(', ')})`;
  const rows = Array.from({ length: rowCount }, (_, index) => row(index)).join(', ');
  return `insert into ${table} (${columns.join(', ')}) values ${rows}`;
}
