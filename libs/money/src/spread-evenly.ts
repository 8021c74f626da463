import { invariant } from '#kernel';
import { type Cents, cents } from './cents.js';

/**
 * Who owns the cents that n equal parts cannot share.
 * last: every part rounded down, the rest on the last · first: the rest on the first · spread: one cent more
 * on each of the first parts · round_up_last_smaller: every part rounded up while money lasts, the last smaller.
 */
export const REMAINDER_POLICIES = ['last', 'first', 'spread', 'round_up_last_smaller'] as const;

export type RemainderPolicy = (typeof REMAINDER_POLICIES)[number];

/** n parts of a total (zero or more), as equal as the policy makes them; they always sum to the total. */
export function spreadEvenly(total: Cents, partCount: number, remainder: RemainderPolicy): Cents[] {
  invariant(total >= 0, 'only an amount of zero or more can be spread');
  invariant(Number.isSafeInteger(partCount) && partCount > 0, 'there is at least one part');
  const floor = Math.floor(total / partCount);
  const spare = total - floor * partCount;
  if (remainder === 'round_up_last_smaller')
    return roundedUp(total, partCount, spare > 0 ? floor + 1 : floor);
  const parts = new Array<number>(partCount).fill(floor);
  if (remainder === 'spread') {
    for (let i = 0; i < spare; i += 1) parts[i]! += 1;
  } else {
    parts[remainder === 'first' ? 0 : partCount - 1]! += spare;
  }
  return parts as Cents[];
}

function roundedUp(total: Cents, partCount: number, ceiling: number): Cents[] {
  let left: number = total;
  return Array.from({ length: partCount }, () => {
    const part = Math.min(ceiling, left);
    left -= part;
    return cents(part);
  });
}
