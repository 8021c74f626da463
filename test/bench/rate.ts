/** Calls per second of a synchronous function, called in batches for about `seconds`. */
export function rateOf(work: () => unknown, seconds: number): number {
  const batch = 1_000;
  const since = performance.now();
  const until = since + seconds * 1000;
  let calls = 0;
  let now = since;
  while (now < until) {
    for (let i = 0; i < batch; i += 1) kept = work();
    calls += batch;
    now = performance.now();
  }
  return (calls / (now - since)) * 1000;
}

/** Where results go, so that no compiler may leave the work out. */
export let kept: unknown;
