/** What the load process is asked to do; it travels as JSON between the two processes. */
export type LoadPlan = {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  /** No request starts after this; those under way are waited for. */
  readonly seconds: number;
  readonly method: 'GET' | 'POST';
  /** Who uses the app; connections are dealt out to them in turn. */
  readonly users: readonly LoadUser[];
  readonly body: string;
  /** The first part of each request's own Idempotency-Key. */
  readonly keyPrefix: string;
  readonly expectedStatus: number;
};

export type LoadUser = {
  readonly cookie: string;
  /** Asked for in turn. */
  readonly paths: readonly string[];
};

export type LoadResult = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

export type LoadAnswer = { readonly result: LoadResult } | { readonly failure: string };
