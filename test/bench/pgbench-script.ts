import type { SentStatement } from './sent-statements.js';

export type PgbenchScript = {
  readonly text: string;
  /** The constants of the script; given to pgbench by `-D`, so that they travel as parameters like the app's. */
  readonly variables: ReadonlyMap<string, string>;
};

type Recording = {
  /** The same request recorded twice: what differs is made anew for each request. */
  readonly twice: readonly [readonly SentStatement[], readonly SentStatement[]];
  /** SQL for values of the first recording that several statements must agree on. */
  readonly shared: ReadonlyMap<string, string>;
  /** Commands before the first statement; they set `:q`, the number of the request. */
  readonly preamble: readonly string[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What pgbench accepts for one command. */
const VALUES_MAX = 255;

/**
 * The recorded statements as a pgbench script: their own texts, in the app's flights, values as parameters. An id that
 * the app makes for each row is made by `uuidv7()`; times and stored answers stay as they were recorded.
 */
export function toPgbenchScript({ twice: [first, second], shared, preamble }: Recording): PgbenchScript {
  if (first.map(({ text }) => text).join() !== second.map(({ text }) => text).join()) {
    throw new Error('The same request has sent different statements, so there is nothing to compare with.');
  }
  const names = new Map<string, string>();
  const parameter = (value: string): string => {
    const name = names.get(value) ?? `v${String(names.size)}`;
    names.set(value, name);
    return `:${name}`;
  };
  const sql = (value: string | null, again: string | null | undefined): string => {
    if (value === null) return 'null';
    return shared.get(value) ?? (value !== again && UUID.test(value) ? 'uuidv7()' : parameter(value));
  };
  const lines = first.map(({ text, values }, index) => {
    if (values.length > VALUES_MAX)
      throw new Error(`pgbench cannot send ${String(values.length)} values at once.`);
    const written = values.map((value, place) => sql(value, second[index]?.values[place]));
    return `${text.replace(/\$(\d+)/g, (_, place: string) => written[Number(place) - 1] ?? 'null')};`;
  });
  const variables = new Map([...names].map(([value, name]) => [name, value]));
  return { text: `${[...preamble, ...inFlights(first, lines)].join('\n')}\n`, variables };
}

function inFlights(statements: readonly SentStatement[], lines: readonly string[]): readonly string[] {
  const flights = Map.groupBy(lines, (_, index) => statements[index]?.flight ?? 0);
  return [...flights.values()].flatMap((flight) =>
    flight.length === 1 ? flight : ['\\startpipeline', ...flight, '\\endpipeline'],
  );
}
