import { LoadConnection } from './load-connection.js';
import type { LoadPlan, LoadResult, LoadUser } from './load-plan.js';

/** Keeps every connection busy until the time is over. One answer that is not as expected ends it all. */
export async function putLoad(plan: LoadPlan): Promise<LoadResult> {
  const { host, port, connections, seconds, expectedStatus, users } = plan;
  const latenciesMs: number[] = [];
  const since = performance.now();
  const until = since + seconds * 1000;
  const keepBusy = async (connection: LoadConnection, place: number): Promise<void> => {
    const next = requestsOf(plan, users[place % users.length]!, place);
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

/** Makes whole requests of one user, ready to be written to a socket; each has a key of its own. */
function requestsOf(plan: LoadPlan, { cookie, paths }: LoadUser, place: number): () => string {
  const { host, port, method, body, keyPrefix } = plan;
  const head = `host: ${host}:${String(port)}\r\ncookie: ${cookie}\r\n`;
  const length = String(Buffer.byteLength(body));
  const content = `content-type: application/json\r\ncontent-length: ${length}\r\n`;
  const tail = method === 'GET' ? `${head}\r\n` : `${head}${content}\r\n${body}`;
  let made = 0;
  return () => {
    made += 1;
    const path = paths[made % paths.length] ?? '/';
    const key = `${keyPrefix}-${String(place)}-${String(made)}`;
    return `${method} ${path} HTTP/1.1\r\nidempotency-key: ${key}\r\n${tail}`;
  };
}
