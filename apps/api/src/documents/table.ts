import { PAGE } from './letter-page.js';
import type { Align, Paper, Tag } from './paper.js';
import { amountBlock, type StyledText, type TextBlock, textBlock, writeBlock } from './text-block.js';
import { STYLE, type TextStyle } from './text-style.js';

export type TableColumn = {
  readonly label: string;
  readonly width: number;
  readonly align: Align;
  /** Of the label; that of a column head unless said. */
  readonly style?: TextStyle;
};

/** Paragraphs of a cell. In a right-aligned column they are amounts and stay on one line each. */
export type TableCell = readonly StyledText[];

export type Table = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Closes the table under a heavier line. */
  readonly total?: readonly TableCell[];
  /** Where the table begins; the left margin unless said. */
  readonly x?: number;
};

type Row = { readonly blocks: readonly TextBlock[]; readonly height: number };

const GAP = 10;
const PADDING = 5;

/** A table that goes on over as many pages as it needs, with its head on each of them. */
export function writeTable(paper: Paper, table: Table): void {
  const head = measureHead(paper, table);
  const rows = table.rows.map((cells) => measureRow(paper, table, cells));
  const total = table.total === undefined ? [] : [measureRow(paper, table, table.total)];
  const [first] = rows;

  paper.keepTogether(head.height + (first?.height ?? 0));
  paper.group('Table', (group) => {
    paper.group('TR', (row) => writeHead(paper, table, head, row), group);
    for (const [index, row] of rows.entries()) {
      const isLast = index === rows.length - 1;
      // The total stands with the last row: alone on a page it would say nothing.
      const together = isLast ? [row, ...total] : [row];
      if (!paper.hasRoomFor(together.reduce((height, part) => height + part.height, 0))) {
        paper.nextPage();
        paper.decoration(() => writeHead(paper, table, head));
      } else if (index > 0) {
        tableRule(paper, table, 'hairline');
      }
      paper.group('TR', (tag) => writeRow(paper, table, row, tag), group);
    }
    tableRule(paper, table, 'line');
    for (const row of total) paper.group('TR', (tag) => writeRow(paper, table, row, tag), group);
  });
}

function measureHead(paper: Paper, { columns }: Table): Row {
  const blocks = columns.map(({ label, width, style = STYLE.columnHead }) =>
    textBlock(paper, width - GAP, [[label, style]]),
  );
  return { blocks, height: highest(blocks) + PADDING };
}

function measureRow(paper: Paper, { columns }: Table, cells: readonly TableCell[]): Row {
  const blocks = columns.map(({ width, align }, index) => {
    const cell = cells[index] ?? [];
    return align === 'right' ? amountBlock(cell) : textBlock(paper, width - GAP, cell);
  });
  return { blocks, height: highest(blocks) + 2 * PADDING };
}

const highest = (blocks: readonly TextBlock[]): number => Math.max(0, ...blocks.map(({ height }) => height));

/** On later pages the head is decoration: a screen reader has read it once. */
function writeHead(paper: Paper, table: Table, head: Row, tag?: Tag): void {
  const textBottom = paper.y + head.height - PADDING;
  forEachCell(table, head, (block, place) => {
    const write = (): void => writeBlock(paper, block, { ...place, y: textBottom - block.height });
    if (tag === undefined) write();
    else paper.tag('TH', write, tag, { scope: 'Column' });
  });
  paper.y += head.height;
  tableRule(paper, table, 'line');
}

function writeRow(paper: Paper, table: Table, row: Row, tag: Tag): void {
  forEachCell(table, row, (block, place, index) => {
    const write = (): void => writeBlock(paper, block, { ...place, y: paper.y + PADDING });
    if (index === 0) paper.tag('TH', write, tag, { scope: 'Row' });
    else paper.tag('TD', write, tag);
  });
  paper.y += row.height;
}

type CellPlace = { readonly x: number; readonly width: number; readonly align: Align };

function forEachCell(
  { columns, x: left = PAGE.left }: Table,
  { blocks }: Row,
  write: (block: TextBlock, place: CellPlace, index: number) => void,
): void {
  let x = left;
  columns.forEach(({ width, align }, index) => {
    const block = blocks[index];
    const start = align === 'right' ? x + GAP : x;
    if (block !== undefined) write(block, { x: start, width: width - GAP, align }, index);
    x += width;
  });
}

function tableRule(paper: Paper, { columns, x = PAGE.left }: Table, weight: 'line' | 'hairline'): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  paper.rule({ y: paper.y, weight, x, width });
}
