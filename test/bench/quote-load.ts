import type { CreateQuoteRequest } from '../../apps/api/src/quotes/quote.request.js';
import { assertArrived, type BenchDatabase } from './bench-database.js';
import { LOOPBACK } from './free-port.js';
import type { HttpLoad } from './http-load.js';
import type { LoadPlan, LoadResult } from './load-plan.js';
import type { Pgbench, PgbenchLimit, PgbenchRun } from './pgbench.js';
import { quoteIdsOf, type QuoteScripts } from './record-quote.js';
import type { StaffSession } from './staff-session.js';

/** How many different quotes of each clinic are read. */
const READ_QUOTES = 60;

type QuoteLoadParts = {
  readonly port: number;
  readonly database: BenchDatabase;
  readonly load: HttpLoad;
  readonly pgbench: Pgbench | undefined;
  readonly request: CreateQuoteRequest;
  readonly scripts: QuoteScripts;
  /** One in each clinic. */
  readonly staff: readonly StaffSession[];
};

type Act = Pick<LoadPlan, 'connections' | 'seconds' | 'method' | 'body' | 'expectedStatus'>;

/** Storing and reading quotes, by the app over HTTP or by pgbench; every quote that was answered for is counted. */
export class QuoteLoad {
  private round = 0;

  constructor(private readonly parts: QuoteLoadParts) {}

  async post(connections: number, seconds: number): Promise<LoadResult> {
    const body = JSON.stringify(this.parts.request);
    const act = { connections, seconds, method: 'POST', body, expectedStatus: 201 } as const;
    return await this.counted(
      () => this.http(act, () => ['/v1/quotes']),
      ({ requests }) => requests,
    );
  }

  /** `ids` are those of each clinic. */
  async get(connections: number, seconds: number, ids: readonly (readonly string[])[]): Promise<LoadResult> {
    const act = { connections, seconds, method: 'GET', body: '', expectedStatus: 200 } as const;
    return await this.http(act, (place) => (ids[place] ?? []).map((id) => `/v1/quotes/${id}`));
  }

  async pgbenchPost(pgbench: Pgbench, connections: number, seconds: number): Promise<PgbenchRun> {
    this.round += 1;
    return await this.counted(
      () => this.storeByPgbench(pgbench, connections, { seconds }, this.round),
      ({ transactions }) => transactions,
    );
  }

  async pgbenchGet(pgbench: Pgbench, connections: number, seconds: number): Promise<PgbenchRun> {
    const variables = { n: READ_QUOTES };
    return await pgbench.run('get', this.parts.scripts.get, { connections, limit: { seconds }, variables });
  }

  /** Quotes to read in each clinic: stored by pgbench under ids it can find again, else by the app. */
  async storeQuotesToRead(): Promise<readonly (readonly string[])[]> {
    const { pgbench, staff, request } = this.parts;
    if (pgbench !== undefined) {
      await this.storeByPgbench(pgbench, staff.length, { transactions: READ_QUOTES }, 0);
      return staff.map((_, place) => quoteIdsOf(place, READ_QUOTES));
    }
    const store = async ({ api }: StaffSession): Promise<readonly string[]> => {
      const ids: string[] = [];
      while (ids.length < READ_QUOTES) ids.push((await api.createQuote(request)).id);
      return ids;
    };
    return await Promise.all(staff.map(store));
  }

  private storeByPgbench(
    pgbench: Pgbench,
    connections: number,
    limit: PgbenchLimit,
    round: number,
  ): Promise<PgbenchRun> {
    return pgbench.run('post', this.parts.scripts.post, { connections, limit, variables: { round, n: 0 } });
  }

  private async http(act: Act, pathsOf: (place: number) => readonly string[]): Promise<LoadResult> {
    const { port, staff, load } = this.parts;
    await Promise.all(staff.map((session) => session.refresh()));
    this.round += 1;
    return await load.run({
      ...act,
      host: LOOPBACK,
      port,
      users: staff.map(({ cookie }, place) => ({ cookie, paths: pathsOf(place) })),
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
