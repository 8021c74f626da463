/** The value in the middle; the lower of the two middles when their number is even. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b).at((values.length - 1) >> 1);
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}
