import type { LabeledAmount } from '#documents';

import type { Paper } from './paper.js';
import { STYLE, type TextStyle } from './text-style.js';

export type AmountListRow = LabeledAmount & { readonly weight: 'plain' | 'strong' };

type Box = { readonly x: number; readonly width: number };

const ROW_HEIGHT = 17;
const RULE_GAP = 3;
const AMOUNT_WIDTH = 90;

export const amountListHeight = (rows: readonly AmountListRow[]): number =>
  rows.length * (ROW_HEIGHT + RULE_GAP);

/** Labels and amounts below each other, as a table of two columns for a screen reader. */
export function writeAmountList(paper: Paper, rows: readonly AmountListRow[], { x, width }: Box): void {
  paper.group('Table', (table) => {
    for (const { label, amount, weight } of rows) {
      if (weight === 'strong') {
        paper.y += RULE_GAP;
        paper.rule({ y: paper.y, weight: 'line', x, width });
      }
      const style: TextStyle = weight === 'strong' ? STYLE.strong : STYLE.body;
      const y = paper.y + RULE_GAP;
      const left = { x, y, width: width - AMOUNT_WIDTH, align: 'left' } as const;
      const right = { x: x + width - AMOUNT_WIDTH, y, width: AMOUNT_WIDTH, align: 'right' } as const;
      paper.group(
        'TR',
        (row) => {
          paper.tag('TH', () => paper.line(label, left, style), row, { scope: 'Row' });
          paper.tag('TD', () => paper.line(amount, right, style), row);
        },
        table,
      );
      paper.y += ROW_HEIGHT;
    }
  });
}
