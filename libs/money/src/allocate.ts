import { invariant } from '#kernel';
import { type Cents, cents } from './cents.js';

/**
 * Splits a total in proportion to whole-number weights by largest remainder: every part is its exact share
 * rounded down, then the spare cents go one each to the parts that lost most, the earlier first on a tie.
 * The parts always sum to the total and none is a whole cent away from its exact share.
 *
 * Runs once per line of every priced option, so it stays on plain integers and takes BigInt only for a
 * product past 2^53. Handing out spare cents is quadratic in the number of parts: made for lines, not tables.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  invariant(total >= 0, 'only an amount of zero or more can be allocated');
  const weightSum = sumWeights(weights);
  const count = weights.length;
  const parts = new Array<number>(count);
  const lost = new Array<number>(count);
  let spare: number = total;
  for (let i = 0; i < count; i += 1) {
    const weight = weights[i]!;
    const product = total * weight;
    if (product <= Number.MAX_SAFE_INTEGER) {
      const part = Math.floor(product / weightSum);
      parts[i] = part;
      lost[i] = product - part * weightSum;
    } else {
      const exact = BigInt(total) * BigInt(weight);
      parts[i] = Number(exact / BigInt(weightSum));
      lost[i] = Number(exact % BigInt(weightSum));
    }
    spare -= parts[i]!;
  }
  while (spare > 0) {
    const most = indexOfLargest(lost);
    parts[most]! += 1;
    lost[most] = -1;
    spare -= 1;
  }
  return parts as Cents[];
}

function sumWeights(weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i]!;
    invariant(Number.isSafeInteger(weight) && weight >= 0, 'a weight is a whole number of zero or more');
    sum += weight;
  }
  invariant(sum > 0, 'at least one weight is above zero');
  return cents(sum);
}

function indexOfLargest(values: readonly number[]): number {
  let best = 0;
  let largest = values[0]!;
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]!;
    if (value > largest) {
      largest = value;
      best = i;
    }
  }
  return best;
}
