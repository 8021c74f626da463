import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { today, type Clock } from '#calendar';
import { DomainError, invariant } from '#kernel';

import { CLOCK } from '../clock/system-clock.js';
import type { Actor } from '../http/actor.js';
import type { WriteContext } from '../http/write-context.js';
import { CLINIC_COLUMNS, type ClinicSettings } from './clinic-settings.js';
import { DATABASE, type Database } from './database.js';
import { isConnectionLost, isRetryable, translateDatabaseError } from './database-errors.js';
import { inputHash } from './input-hash.js';
import { newId } from './new-id.js';
import { Tx, type Row } from './tx.js';

const ATTEMPTS = 4;
/** How long a repetition is answered with the first result at the least. */
const KEEP_MS = 86_400_000;

type Command = {
  /** `quote.create`: names the write in the audit and separates the inputs of different verbs. */
  readonly action: string;
  readonly input: unknown;
};

type Opening = ClinicSettings & {
  readonly keptHash: string | null;
  readonly keptResult: string | null;
};

/** One verb, one transaction: entered for one clinic, repeatable by key, audited, committed or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly pool: Pool;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.pool = database.write;
  }

  async run<T>(write: WriteContext, command: Command, work: (tx: Tx) => T | Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(write, command, work);
      } catch (error) {
        // The server may not have noticed yet that the connection of the last attempt is gone.
        const isOwnTwin = attempt > 1 && isInFlight(error);
        if (attempt >= ATTEMPTS || !(isOwnTwin || isRetryable(error))) throw translateDatabaseError(error);
        await new Promise((resume) => setTimeout(resume, 20 * attempt * attempt));
      }
    }
  }

  private async attempt<T>(
    write: WriteContext,
    command: Command,
    work: (tx: Tx) => T | Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return await this.within(client, write, command, work);
    } catch (error) {
      broken = isConnectionLost(error) ? error : await rollBack(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async within<T>(
    client: PoolClient,
    { actor, idempotencyKey, dryRun }: WriteContext,
    command: Command,
    work: (tx: Tx) => T | Promise<T>,
  ): Promise<T> {
    const now = this.clock.now();
    const hash = dryRun ? '' : inputHash(command.action, { by: whoIs(actor), input: command.input });
    const opening = await this.open(client, actor, dryRun ? '' : idempotencyKey);
    const kept = keptResult<T>(opening, hash);
    if (kept) {
      await client.query('rollback');
      return kept.result;
    }
    const tx = new Tx(client, this.database.sql, actor, opening, now, today(this.clock, opening.timeZone));
    try {
      const result = await this.result(tx, work);
      if (dryRun) {
        await Promise.all([tx.written(), client.query('rollback')]);
        return result;
      }
      invariant(tx.subjects.length > 0, `${command.action} did not say what it wrote.`);
      await this.close(client, tx, { ...command, hash, key: idempotencyKey, result });
      return result;
    } finally {
      tx.end();
    }
  }

  private async result<T>(tx: Tx, work: (tx: Tx) => T | Promise<T>): Promise<T> {
    try {
      return await work(tx);
    } catch (error) {
      // A refused write makes the next statement fail too; its own reason is the one to tell.
      await tx.written();
      throw error;
    }
  }

  /** BEGIN, the door into the clinic, and all that is known before the work starts: one round trip. */
  private async open(client: PoolClient, actor: Actor, key: string): Promise<Opening> {
    const [, entered, opened] = await Promise.all([
      client.query('begin'),
      client.query<{ keyFree: boolean }>(this.database.sql(ENTRANCE, [actor.clinicId, key])),
      client.query<Opening>(this.database.sql(OPENING, [actor.clinicId, key])),
    ]);
    const [opening] = opened.rows;
    if (!opening) throw new DomainError('UNAUTHENTICATED');
    if (entered.rows[0]?.keyFree !== true) throw new DomainError('IDEMPOTENCY_IN_FLIGHT');
    return opening;
  }

  /** The records every write leaves, and COMMIT: one round trip. */
  private async close(client: PoolClient, tx: Tx, kept: Command & Kept): Promise<void> {
    // A connection lost here leaves the outcome unknown; the next attempt finds the key, or does it all again.
    tx.insert('audit_events', auditRows(tx, kept.action));
    tx.insert('outbox_events', outboxRows(tx));
    tx.insert('idempotency_keys', [keyRow(tx, kept)]);
    // A COMMIT that is on its way cannot be called back when an UPDATE turns out to have met other rows than meant.
    await tx.changed();
    const [, { command }] = await Promise.all([tx.written(), client.query('commit')]);
    invariant(command === 'COMMIT', 'The server rolled back at commit.');
  }
}

/** An answer is repeated only to the one who got it first. */
const whoIs = (actor: Actor): readonly string[] =>
  actor.kind === 'patient' ? [actor.kind, actor.id, actor.quoteId] : [actor.kind, actor.id];

type Kept = { readonly hash: string; readonly key: string; readonly result: unknown };

/**
 * The key is locked one statement before it is looked up. Both in one statement would look it up as of a moment
 * before the lock, and miss what a twin of this request has committed in between.
 */
const ENTRANCE = `select app_enter($1::uuid), case when $2 = '' then true
    else pg_try_advisory_xact_lock(hashtextextended($1::text || $2, 0)) end as "keyFree"`;

const OPENING = `select ${CLINIC_COLUMNS},
    k.input_hash as "keptHash", k.result as "keptResult"
  from clinics c left join idempotency_keys k on k.clinic_id = c.id and k.key = $2
  where c.id = $1`;

/** A key is answered as long as it is kept; `expires_at` only says from when on it may be cleared away. */
function keptResult<T>({ keptHash, keptResult: stored }: Opening, hash: string): { result: T } | undefined {
  if (keptHash === null || stored === null) return undefined;
  if (keptHash !== hash) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return { result: JSON.parse(stored) as T };
}

function auditRows(tx: Tx, action: string): readonly Row[] {
  return tx.subjects.map(({ type, id, reason }) => ({
    id: newId(),
    at: tx.now,
    actor_kind: tx.actor.kind,
    actor_id: tx.actor.id,
    action,
    subject_type: type,
    subject_id: id,
    reason,
    request_id: tx.actor.requestId,
  }));
}

function outboxRows(tx: Tx): readonly Row[] {
  return tx.events.map(({ topic, subjectId }) => ({
    id: newId(),
    topic,
    subject_id: subjectId,
    created_at: tx.now,
  }));
}

function keyRow(tx: Tx, { action, hash, key, result }: Command & Kept): Row {
  return {
    key,
    action,
    input_hash: hash,
    result: JSON.stringify(result),
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + KEEP_MS),
  };
}

const isInFlight = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'IDEMPOTENCY_IN_FLIGHT';

/** Leaves the connection clean, or says why it cannot be used again. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (cause) {
    return new Error('The connection could not be rolled back.', { cause });
  }
}
