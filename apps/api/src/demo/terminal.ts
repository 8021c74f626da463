import { styleText } from 'node:util';

import { formatDateUs, formatDateUsShort, localDate } from '#calendar';
import { cents, formatUsd } from '#money';

const NARROWEST = 80;
const WIDEST = 88;
const GAP = '  ';

export type Column = {
  readonly title: string;
  readonly align?: 'left' | 'right';
};
/** A text instead of cells is written across the whole table. */
export type TableRow = readonly string[] | string;

export const usd = (amount: number): string => formatUsd(cents(amount));
export const usDate = (date: string): string => formatDateUs(localDate(date));
export const usDateShort = (date: string): string => formatDateUsShort(localDate(date));

/** Writes the story: as wide as the terminal up to a limit, in colour only where there is a terminal. */
export class Terminal {
  readonly width: number;
  private chapter = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {
    const columns = stream.isTTY ? stream.columns : WIDEST;
    this.width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  }

  title(text: string): void {
    this.line(this.style('bold', text));
    this.line('═'.repeat(this.width));
  }

  heading(text: string): void {
    this.chapter += 1;
    this.line();
    this.line(this.style('bold', `${String(this.chapter)}. ${text}`));
    this.line('─'.repeat(this.width));
  }

  /** A paragraph. */
  say(text: string): void {
    for (const line of wrap(text, this.width)) this.line(line);
  }

  /** An amount at the right edge. */
  amount(label: string, value: string): void {
    this.line(`${label.padEnd(this.width - value.length)}${value}`);
  }

  /** Sentences below a line they explain. */
  because(sentences: readonly string[]): void {
    const indent = '    ';
    for (const sentence of sentences) {
      const [first = '', ...rest] = wrap(sentence, this.width - indent.length - 2);
      this.line(this.style('dim', `${indent}- ${first}`));
      for (const line of rest) this.line(this.style('dim', `${indent}  ${line}`));
    }
  }

  line(text = ''): void {
    this.stream.write(`${text}\n`);
  }

  /** The first column gives way when the table would be too wide. The last row can be set off as a total. */
  table(columns: readonly Column[], rows: readonly TableRow[], end: 'total' | 'open' = 'open'): void {
    const cells = rows.filter((row) => typeof row !== 'string');
    const widths = this.clipped(
      columns.map(({ title }, at) => Math.max(title.length, ...cells.map((row) => (row[at] ?? '').length))),
    );
    const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
    if (columns.some(({ title }) => title !== '')) {
      this.row(
        columns,
        widths,
        columns.map(({ title }) => title),
      );
      this.line(this.style('dim', rule));
    }
    for (const [index, row] of rows.entries()) {
      if (end === 'total' && index === rows.length - 1) this.line(this.style('dim', rule));
      if (typeof row === 'string') {
        for (const line of wrap(row, this.width - 2)) this.line(this.style('dim', `  ${line}`));
      } else this.row(columns, widths, row);
    }
  }

  private row(columns: readonly Column[], widths: readonly number[], row: readonly string[]): void {
    const [first = 0] = widths;
    const lead = wrap(row[0] ?? '', first);
    for (const [index, text] of lead.entries()) {
      const cells = [text, ...(index === 0 ? row.slice(1) : [])];
      const padded = cells.map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align));
      this.line(padded.join(GAP).trimEnd());
    }
  }

  private clipped(widths: readonly number[]): readonly number[] {
    const [first = 0, ...rest] = widths;
    const taken = rest.reduce((sum, width) => sum + GAP.length + width, 0);
    return [Math.min(first, this.width - taken), ...rest];
  }

  private style(format: 'bold' | 'dim', text: string): string {
    return styleText(format, text, { stream: this.stream });
  }
}

const pad = (text: string, width: number, align: Column['align'] = 'left'): string =>
  align === 'right' ? text.padStart(width) : text.padEnd(width);

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
