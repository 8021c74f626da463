import type { PoolClient, QueryResult } from 'pg';

import { invariant, type ClinicId } from '#kernel';
import type { LocalDate } from '#calendar';

import type { Actor } from '../http/actor.js';
import type { ClinicSettings } from './clinic-settings.js';
import { insertText, type Sql } from './statement.js';

export type Row = Readonly<Record<string, unknown>>;

/** Something that reads inside one clinic: an open transaction, or the reader. */
export type ClinicQuery = {
  readonly clinic: { readonly id: ClinicId };
  query<R extends object>(text: string, values: readonly unknown[]): Promise<readonly R[]>;
};

type Subject = { readonly type: string; readonly id: string; readonly reason?: string };
type Event = { readonly topic: string; readonly subjectId: string };

/** A statement takes at most 65,535 parameters. */
const ROWS_PER_INSERT = 1_000;

/**
 * One open transaction inside one clinic. Writes are sent at once and in order, but waited for only at commit, so
 * that a verb's inserts and the COMMIT share a round trip; the database still checks each of them.
 */
export class Tx implements ClinicQuery {
  readonly subjects: Subject[] = [];
  readonly events: Event[] = [];
  private readonly writes: Promise<unknown>[] = [];
  private lastChange = 0;
  private isOpen = true;

  constructor(
    private readonly client: PoolClient,
    private readonly sql: Sql,
    readonly actor: Actor,
    readonly clinic: ClinicSettings,
    readonly now: Date,
    readonly today: LocalDate,
  ) {}

  async query<R extends object>(text: string, values: readonly unknown[]): Promise<readonly R[]> {
    const result = await this.send<R>(text, values);
    return result.rows;
  }

  /** Sends an UPDATE or DELETE that must meet exactly the number of rows it was meant for. */
  change(text: string, values: readonly unknown[], expectedRows = 1): void {
    this.later(
      this.send(text, values).then(({ rowCount }) => {
        invariant(
          rowCount === expectedRows,
          `Meant to change ${String(expectedRows)} rows, changed ${String(rowCount)}.`,
        );
      }),
    );
    this.lastChange = this.writes.length;
  }

  /** Sends an INSERT of rows of this clinic; all rows have the same columns, undefined is stored as null. */
  insert(table: string, rows: readonly Row[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const columns = Object.keys(first);
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      const some = rows.slice(start, start + ROWS_PER_INSERT);
      const values = some.flatMap((row) => [this.clinic.id, ...columns.map((column) => row[column])]);
      this.later(this.send(insertText(table, ['clinic_id', ...columns], some.length), values));
    }
  }

  /** Settles when every write has been answered; rejects with the first that the database refused. */
  async written(): Promise<void> {
    await Promise.all(this.writes);
  }

  /** Settles when every UPDATE and DELETE has been answered; rejects as `written` does. */
  async changed(): Promise<void> {
    await Promise.all(this.writes.slice(0, this.lastChange));
  }

  /** Names what this write is about; it becomes the audit row of the transaction. */
  about(type: string, id: string, reason?: string): void {
    this.subjects.push(reason === undefined ? { type, id } : { type, id, reason });
  }

  /** Tells the outside world after commit, by way of the outbox. Ids only, never health data. */
  emit(topic: string, subjectId: string): void {
    this.events.push({ topic, subjectId });
  }

  /** From here on nothing is sent: the connection may soon serve another clinic. */
  end(): void {
    this.isOpen = false;
  }

  private later(write: Promise<unknown>): void {
    // Whoever waits in `written` sees the refusal; this only keeps it from counting as unhandled until then.
    write.catch(() => undefined);
    this.writes.push(write);
  }

  private send<R extends object>(text: string, values: readonly unknown[]): Promise<QueryResult<R>> {
    invariant(this.isOpen, 'A statement came after the end of its transaction.');
    return this.client.query<R>(this.sql(text, values));
  }
}
