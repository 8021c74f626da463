import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import type { AppProcess } from './app-process.js';
import { signIn, type BenchClinic } from './bench-clinic.js';
import { assertArrived, type BenchDatabase } from './bench-database.js';
import { LOOPBACK } from './free-port.js';
import type { HttpLoad } from './http-load.js';
import type { LoadPlan, LoadResult } from './load-plan.js';
import type { Pgbench, PgbenchRun } from './pgbench.js';
import { quoteIdOf, type QuoteScripts } from './record-quote.js';

/** How many different quotes are read. */
const READ_QUOTES = 500;

type QuoteLoadParts = {
  readonly app: AppProcess;
  readonly clinic: BenchClinic;
  readonly database: BenchDatabase;
  readonly load: HttpLoad;
  readonly pgbench: Pgbench | undefined;
  readonly request: CreateQuoteRequest;
  readonly scripts: QuoteScripts;
};

/** Storing and reading quotes, by the app over HTTP or by pgbench; every quote that was answered for is counted. */
export class QuoteLoad {
  private round = 0;

  constructor(private readonly parts: QuoteLoadParts) {}

  async post(connections: number, seconds: number): Promise<LoadResult> {
    const { request } = this.parts;
    const body = JSON.stringify(request);
    const plan = {
      connections,
      seconds,
      method: 'POST',
      paths: ['/v1/quotes'],
      body,
      expectedStatus: 201,
    } as const;
    return await this.counted(
      () => this.http(plan),
      ({ requests }) => requests,
    );
  }

  async get(connections: number, seconds: number, ids: readonly string[]): Promise<LoadResult> {
    const paths = ids.map((id) => `/v1/quotes/${id}`);
    return await this.http({ connections, seconds, method: 'GET', paths, body: '', expectedStatus: 200 });
  }

  async pgbenchPost(pgbench: Pgbench, connections: number, seconds: number): Promise<PgbenchRun> {
    return await this.counted(
      () => this.storeByPgbench(pgbench, connections, { seconds }),
      ({ transactions }) => transactions,
    );
  }

  async pgbenchGet(pgbench: Pgbench, connections: number, seconds: number): Promise<PgbenchRun> {
    const variables = { n: READ_QUOTES };
    return await pgbench.run('get', this.parts.scripts.get, { connections, limit: { seconds }, variables });
  }

  /** Quotes to read: stored by pgbench under ids it can find again, else by the app. */
  async storeQuotesToRead(): Promise<readonly string[]> {
    const { pgbench, app, clinic, request } = this.parts;
    if (pgbench !== undefined) {
      await this.storeByPgbench(pgbench, 1, { transactions: READ_QUOTES }, 0);
      return Array.from({ length: READ_QUOTES }, (_, index) => quoteIdOf(index + 1));
    }
    const { api } = await signIn(app.url, clinic);
    const ids: string[] = [];
    while (ids.length < READ_QUOTES) ids.push((await api.createQuote(request)).id);
    return ids;
  }

  private storeByPgbench(
    pgbench: Pgbench,
    connections: number,
    limit: { seconds: number } | { transactions: number },
    round = (this.round += 1),
  ): Promise<PgbenchRun> {
    return pgbench.run('post', this.parts.scripts.post, { connections, limit, variables: { round, n: 0 } });
  }

  private async http(plan: Omit<LoadPlan, 'host' | 'port' | 'headers' | 'keyPrefix'>): Promise<LoadResult> {
    const { app, clinic, load } = this.parts;
    const { cookie } = await signIn(app.url, clinic);
    const headers = { cookie, ...(plan.body !== '' && { 'content-type': 'application/json' }) };
    this.round += 1;
    return await load.run({
      ...plan,
      host: LOOPBACK,
      port: app.port,
      headers,
      keyPrefix: `bench-${String(this.round)}`,
    });
  }

  private async counted<T>(store: () => Promise<T>, answered: (result: T) => number): Promise<T> {
    const { database, scripts } = this.parts;
    const before = await database.countRows();
    const result = await store();
    assertArrived(before, await database.countRows(), answered(result), scripts.linesEach);
    return result;
  }
}
