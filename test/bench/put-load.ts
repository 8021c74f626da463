import { LoadConnection } from './load-connection.js';
import type { LoadPlan, LoadResult } from './load-plan.js';

/** Keeps every connection busy until the time is over. One answer that is not as expected ends it all. */
export async function putLoad(plan: LoadPlan): Promise<LoadResult> {
  const { host, port, connections, seconds, expectedStatus } = plan;
  const next = requests(plan);
  const latenciesMs: number[] = [];
  const since = performance.now();
  const until = since + seconds * 1000;
  const keepBusy = async (connection: LoadConnection): Promise<void> => {
    for (let now = performance.now(); now < until; now = performance.now()) {
      const status = await connection.send(next());
      if (status !== expectedStatus) throw new Error(`${plan.method} answered ${String(status)}.`);
      latenciesMs.push(performance.now() - now);
    }
  };
  const open = Array.from({ length: connections }, () => new LoadConnection(host, port));
  try {
    await Promise.all(open.map(keepBusy));
  } finally {
    for (const connection of open) connection.close();
  }
  const lasted = (performance.now() - since) / 1000;
  latenciesMs.sort((a, b) => a - b);
  const quantile = (share: number): number => latenciesMs[Math.ceil(latenciesMs.length * share) - 1] ?? NaN;
  return {
    requests: latenciesMs.length,
    perSecond: latenciesMs.length / lasted,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

/** Makes whole requests, ready to be written to a socket; each has a key of its own. */
function requests({ host, port, method, paths, headers, body, keyPrefix }: LoadPlan): () => string {
  const common = Object.entries({ host: `${host}:${String(port)}`, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const tail =
    body === ''
      ? `${common}\r\n`
      : `${common}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
  let made = 0;
  return () => {
    made += 1;
    const path = paths[made % paths.length] ?? '/';
    return `${method} ${path} HTTP/1.1\r\nidempotency-key: ${keyPrefix}-${String(made)}\r\n${tail}`;
  };
}
