import { median } from './median.js';
import { say } from './say.js';
import type { LoadResult } from './load-plan.js';
import type { PgbenchRun } from './pgbench.js';

export const CONNECTIONS = [8, 32] as const;

export type Turns = { readonly p99Ms: number; readonly ratio: number | undefined };

type Rounds = {
  readonly name: string;
  readonly rounds: number;
  readonly app: () => Promise<LoadResult>;
  /** Undefined without pgbench: then the app runs alone. */
  readonly pgbench: (() => Promise<PgbenchRun>) | undefined;
};

/** App and pgbench in turns on the same database, so that what else the machine does meets both. */
export async function takeTurns({ name, rounds, app, pgbench }: Rounds): Promise<Turns> {
  const answers: LoadResult[] = [];
  const limits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    answers.push(await app());
    if (pgbench !== undefined) limits.push((await pgbench()).perSecond);
  }
  const rate = median(answers.map(({ perSecond }) => perSecond));
  const p50Ms = median(answers.map((answer) => answer.p50Ms));
  const p99Ms = median(answers.map((answer) => answer.p99Ms));
  const ratio = pgbench && rate / median(limits);
  const limit = pgbench && `, pgbench ${median(limits).toFixed(0)}/s, ratio ${(ratio ?? 0).toFixed(3)}`;
  say(`${name}: ${rate.toFixed(0)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms${limit ?? ''}`);
  return { p99Ms, ratio };
}
