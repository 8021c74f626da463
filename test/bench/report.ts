import { GOALS, verdict, type Result } from './goals.js';

const round = (value: number): number => Number(value.toPrecision(4));

/** One object a line, for programs. */
export const toJsonLines = (results: readonly Result[]): string =>
  results.map(({ name, value, unit }) => `${JSON.stringify({ name, value: round(value), unit })}\n`).join('');

/** One row for each measure with what it should be, for people. */
export function toTable(results: readonly Result[]): string {
  const head = ['measure', 'value', 'unit', 'first goal', 'goal'];
  const rows = results.map(({ name, value, unit }) => [
    name,
    round(value).toLocaleString('en-US', { maximumFractionDigits: 3 }),
    unit,
    verdict(value, GOALS[name].first),
    verdict(value, GOALS[name].full),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd();
  return `${table.map(line).join('\n')}\n`;
}
