import type { Result } from './goals.js';
import type { BenchOptions } from './options.js';
import type { Pgbench } from './pgbench.js';
import type { QuoteLoad } from './quote-load.js';
import { say } from './say.js';
import { CONNECTIONS, takeTurns, type Turns } from './turns.js';

/** The ratio that counts is the lower one of those at 8 and at 32 connections. */
const lowest = (turns: readonly Turns[]): number => Math.min(...turns.map(({ ratio }) => ratio ?? NaN));

export async function measureQuotes(
  quotes: QuoteLoad,
  pgbench: Pgbench | undefined,
  { rounds, roundSeconds, warmUpSeconds }: BenchOptions,
): Promise<readonly Result[]> {
  say('Quotes: warming up …');
  await quotes.post(CONNECTIONS[1], warmUpSeconds);
  const posts: Turns[] = [];
  for (const connections of CONNECTIONS) {
    posts.push(
      await takeTurns({
        name: `POST at ${String(connections)} connections`,
        rounds,
        app: () => quotes.post(connections, roundSeconds),
        pgbench: pgbench && (() => quotes.pgbenchPost(pgbench, connections, roundSeconds)),
      }),
    );
  }
  const ids = await quotes.storeQuotesToRead();
  await quotes.get(CONNECTIONS[1], warmUpSeconds, ids);
  const gets: Turns[] = [];
  for (const connections of CONNECTIONS) {
    gets.push(
      await takeTurns({
        name: `GET at ${String(connections)} connections`,
        rounds,
        app: () => quotes.get(connections, roundSeconds, ids),
        pgbench: pgbench && (() => quotes.pgbenchGet(pgbench, connections, roundSeconds)),
      }),
    );
  }
  const p99: Result = { name: 'quote.post.p99_ms', value: posts.at(-1)?.p99Ms ?? NaN, unit: 'ms' };
  if (pgbench === undefined) return [p99];
  return [
    { name: 'quote.post.ratio_to_pgbench', value: lowest(posts), unit: 'ratio' },
    p99,
    { name: 'quote.get.ratio_to_pgbench', value: lowest(gets), unit: 'ratio' },
  ];
}
