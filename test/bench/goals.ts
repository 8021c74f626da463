/** Later tools read these names, so they stay. */
export const MEASURES = [
  'engine.quotes_per_second',
  'allocate.ratio_to_dinero',
  'quote.post.ratio_to_pgbench',
  'quote.post.p99_ms',
  'quote.get.ratio_to_pgbench',
  'start.ready_seconds',
] as const;

export type Measure = (typeof MEASURES)[number];

export type Result = { readonly name: Measure; readonly value: number; readonly unit: string };

type Bound = { readonly atLeast: number } | { readonly below: number };

type Goal = { readonly first?: Bound; readonly full: Bound };

/** What has to be reached first, and what is aimed at. A missed goal is reported, never an error. */
export const GOALS: Readonly<Record<Measure, Goal>> = {
  'engine.quotes_per_second': { first: { atLeast: 50_000 }, full: { atLeast: 100_000 } },
  'allocate.ratio_to_dinero': { first: { atLeast: 10 }, full: { atLeast: 10 } },
  'quote.post.ratio_to_pgbench': { first: { atLeast: 0.3 }, full: { atLeast: 0.4 } },
  'quote.post.p99_ms': { full: { below: 40 } },
  'quote.get.ratio_to_pgbench': { first: { atLeast: 0.25 }, full: { atLeast: 0.35 } },
  'start.ready_seconds': { full: { below: 3 } },
};

const number = (value: number): string => value.toLocaleString('en-US');

/** `≥ 0.4 reached`, `< 40 missed`, or `–` without a goal. */
export function verdict(value: number, bound: Bound | undefined): string {
  if (bound === undefined) return '–';
  if ('atLeast' in bound)
    return `≥ ${number(bound.atLeast)} ${value >= bound.atLeast ? 'reached' : 'missed'}`;
  return `< ${number(bound.below)} ${value < bound.below ? 'reached' : 'missed'}`;
}
