export type BenchOptions = {
  readonly output: 'table' | 'json';
  /** App and pgbench take turns this often; the median counts. */
  readonly rounds: number;
  /** How long one of them runs at a time. */
  readonly roundSeconds: number;
  readonly warmUpSeconds: number;
  readonly starts: number;
};

const FULL = { rounds: 7, roundSeconds: 5, warmUpSeconds: 5, starts: 5 };
const QUICK = { rounds: 3, roundSeconds: 2, warmUpSeconds: 3, starts: 3 };

export function readOptions(args: readonly string[]): BenchOptions {
  const unknown = args.filter((arg) => !['--quick', '--json'].includes(arg));
  if (unknown.length > 0) {
    throw new Error(`npm run bench -- [--quick] [--json]   (not known: ${unknown.join(' ')})`);
  }
  return {
    ...(args.includes('--quick') ? QUICK : FULL),
    output: args.includes('--json') ? 'json' : 'table',
  };
}
