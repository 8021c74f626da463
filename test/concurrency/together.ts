import type { Answer, Problem } from '../support/api.js';

/** Starts all of them before any has been answered, and waits for all. */
export async function together<T>(
  count: number,
  start: (index: number) => Promise<T>,
): Promise<readonly T[]> {
  return await Promise.all(Array.from({ length: count }, (_, index) => start(index)));
}

/** What was answered: `done`, or the code of the refusal. */
export const outcomeOf = ({ status, body }: Answer<Problem>): string =>
  status === 201 ? 'done' : body.code || `status ${String(status)}`;

/** How often each outcome came. */
export function tally(answers: readonly Answer<Problem>[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of answers.map(outcomeOf)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** The answers that did something; a repetition of one is among them. */
export const doneOf = <T>(answers: readonly Answer[]): readonly T[] =>
  answers.filter(({ status }) => status === 201).map(({ body }) => body as T);
