import { randomUUID } from 'node:crypto';

import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { QuoteResponse } from '../../apps/api/src/quotes/quote.response.js';
import type { Api } from '../support/api.js';
import { CLINIC_SQL, clinicIdOf, SET_CLINIC } from './bench-clinics.js';
import { toPgbenchScript, type PgbenchScript } from './pgbench-script.js';
import type { SentStatement } from './sent-statements.js';
import type { StatementRecorder } from './statement-recorder.js';

/** `:q` numbers the quotes of pgbench; their ids can be told from it, so that the app can be asked for them too. */
const ID_STEM = '0190a5b0-0000-7000-8000-';
const ID_SQL = `('${ID_STEM}' || lpad(:q, 12, '0'))::uuid`;
const quoteIdOf = (q: number): string => `${ID_STEM}${String(q).padStart(12, '0')}`;

/** Rounds, connections and the quotes of a connection each have their digits in `:q`. */
const NEXT_QUOTE = ['\\set n :n + 1', '\\set q :round * 10000000000 + :client_id * 10000000 + :n'];
/** Of those stored in round 0 by one connection for each clinic. */
const SOME_QUOTE = ['\\set q :c * 10000000 + random(1, :n)'];
export const quoteIdsOf = (clinicPlace: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => quoteIdOf(clinicPlace * 10_000_000 + index + 1));

export type QuoteScripts = {
  readonly post: PgbenchScript;
  readonly get: PgbenchScript;
  readonly linesEach: number;
};

type RecordedPost = {
  readonly quote: QuoteResponse;
  readonly key: string;
  readonly statements: readonly SentStatement[];
};

/** Has the app store and read a quote twice, and turns what it sent into scripts for pgbench. */
export async function recordQuote(
  recorder: StatementRecorder,
  api: Api,
  request: CreateQuoteRequest,
): Promise<QuoteScripts> {
  // The first request reads the price version, which is then kept.
  await api.createQuote(request);
  const [first, second] = [
    await recordPost(recorder, api, request),
    await recordPost(recorder, api, request),
  ];
  const { id, number, options } = first.quote;
  const post = toPgbenchScript({
    twice: [first.statements, second.statements],
    shared: new Map([
      [clinicIdOf(0), CLINIC_SQL],
      [id, ID_SQL],
      [number, `('Q-' || :q)`],
      [first.key, `('pgbench-' || :q)`],
    ]),
    preamble: [SET_CLINIC, ...NEXT_QUOTE],
  });
  const get = toPgbenchScript({
    twice: [await recordGet(recorder, api, id), await recordGet(recorder, api, second.quote.id)],
    shared: new Map([
      [clinicIdOf(0), CLINIC_SQL],
      [id, ID_SQL],
    ]),
    preamble: [SET_CLINIC, ...SOME_QUOTE],
  });
  return { post, get, linesEach: options.reduce((sum, { lines }) => sum + lines.length, 0) };
}

async function recordPost(
  recorder: StatementRecorder,
  api: Api,
  request: CreateQuoteRequest,
): Promise<RecordedPost> {
  const key = randomUUID();
  let quote: QuoteResponse | undefined;
  const statements = await recorder.during(async () => {
    quote = await api.post<QuoteResponse>('/v1/quotes', request, { key });
  });
  if (quote === undefined) throw new Error('No quote was stored.');
  return { quote, key, statements };
}

const recordGet = (recorder: StatementRecorder, api: Api, id: string): Promise<readonly SentStatement[]> =>
  recorder.during(() => api.get(`/v1/quotes/${id}`));
