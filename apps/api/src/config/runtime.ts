import type { Clock } from '#calendar';

export const RUNTIME = Symbol('Runtime');

/** What a running app was given: settings from the environment, and the addresses found at start. */
export type Runtime = {
  /** Connection of the least-privileged role. */
  readonly appUrl: string;
  readonly readUrl?: string;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly secret: string;
  readonly poolMax: number;
  readonly preparedStatements: boolean;
  readonly signInAttemptsPerMinute: number;
  readonly trustProxy: false | number | readonly string[];
  readonly logLevel: string;
  /** Folder of the built pages; undefined serves the API alone. */
  readonly webRoot?: string;
};
