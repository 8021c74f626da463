import type { QuoteOptionColumn, QuoteView } from '#documents';

import { writeHeading } from './document-head.js';
import { CONTENT_WIDTH } from './letter-page.js';
import type { Paper } from './paper.js';
import { type TableCell, writeTable } from './table.js';
import type { StyledText } from './text-block.js';
import { STYLE, type TextStyle } from './text-style.js';

const LABEL_WIDTH = 102;

type RowName = keyof QuoteView['rowLabels'];

/** In the order in which they are compared; the style is that of the cells. */
const ROWS: readonly (readonly [RowName, TextStyle])[] = [
  ['total', STYLE.amountLarge],
  ['standardFee', STYLE.cell],
  ['savings', STYLE.cell],
  ['averagePerVisit', STYLE.cell],
  ['eligible', STYLE.cell],
  ['schedule', STYLE.cell],
  ['lastPayment', STYLE.cell],
  ['disclosure', STYLE.cell],
];

/** The ways to pay as columns, so that a difference is seen at one glance. */
export function writeOptionComparison(paper: Paper, view: QuoteView): void {
  const width = (CONTENT_WIDTH - LABEL_WIDTH) / view.columns.length;
  writeHeading(paper, view.comparisonHeading, 120);
  writeTable(paper, {
    columns: [
      { label: '', width: LABEL_WIDTH, align: 'left' },
      ...view.columns.map(
        ({ name }) => ({ label: name, width, align: 'left', style: STYLE.optionHead }) as const,
      ),
    ],
    rows: ROWS.map(([name, style]) => [
      [[view.rowLabels[name], STYLE.cellStrong]],
      ...view.columns.map((column) => cell(column, name, style)),
    ]),
  });
  paper.y += 20;
}

function cell(column: QuoteOptionColumn, name: RowName, style: TextStyle): TableCell {
  const value = column[name];
  const lines = typeof value === 'string' ? [value] : value;
  const mark = name === 'total' && column.mark !== undefined ? [column.mark] : [];
  return [
    ...lines.map((line): StyledText => [line, style]),
    ...mark.map((text): StyledText => [text, STYLE.columnHead]),
  ];
}
