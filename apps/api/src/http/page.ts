import { Type } from 'class-transformer';

import { DomainError } from '#kernel';

import type { Actor } from './actor.js';
import { CountField, IdField, TextField } from './fields.js';

/** Cursor paging: ids are time-ordered, newest first, so the cursor is the last id of the page before. */
export class PageRequest {
  @Type(() => Number)
  @CountField({ min: 1, max: 100, optional: true })
  limit?: number;

  @TextField({ max: 64, optional: true })
  cursor?: string;
}

/** A page of one patient's records, or of everybody's. */
export class PatientPageRequest extends PageRequest {
  @IdField({ optional: true })
  patientId?: string;
}

/** Whose records to list; the holder of a patient's link sees that patient's only. */
export const patientFilter = (actor: Actor, { patientId }: PatientPageRequest): string | undefined =>
  actor.kind === 'patient' ? actor.patientId : patientId;

export type Page<T> = { readonly data: readonly T[]; readonly nextCursor?: string };

const LIMIT_DEFAULT = 25;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type PageWindow = { readonly beforeId: string; readonly limit: number };

export function toWindow({ limit = LIMIT_DEFAULT, cursor }: PageRequest): PageWindow {
  if (cursor === undefined) return { beforeId: LAST_ID, limit };
  const beforeId = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!ID.test(beforeId))
    throw new DomainError('VALIDATION_FAILED', { field: 'cursor', message: 'is not a cursor of this list' });
  return { beforeId, limit };
}

/** Rows were read with `limit + 1`: the extra one only says that there is more. */
export function toPage<Row extends { readonly id: string }, T>(
  rows: readonly Row[],
  { limit }: PageWindow,
  map: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const data = shown.map(map);
  if (rows.length <= limit || last === undefined) return { data };
  return { data, nextCursor: Buffer.from(last.id, 'utf8').toString('base64url') };
}
