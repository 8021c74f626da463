import { invariant } from '#kernel';

const PADDING = 6;

/** 'Q-2026-000123', and 'Q-2026-000123-r2' from the second revision on: same care, new offer. */
export function quoteNumber(year: number, sequence: number, revision: number): string {
  for (const part of [year, sequence, revision]) {
    invariant(Number.isSafeInteger(part) && part > 0, 'the parts of a quote number count from one');
  }
  const number = `Q-${year}-${String(sequence).padStart(PADDING, '0')}`;
  return revision === 1 ? number : `${number}-r${revision}`;
}
