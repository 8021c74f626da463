import type { Align, Paper } from './paper.js';
import type { TextStyle } from './text-style.js';
import { wrapText } from './wrap-text.js';

/** Lines of text, wrapped and ready to be placed. */
export type TextBlock = {
  readonly lines: readonly { readonly text: string; readonly style: TextStyle }[];
  /** In points. */
  readonly height: number;
};

export type StyledText = readonly [text: string, style: TextStyle];

/** Wraps paragraphs, each in its own style, for a column of this width. */
export function textBlock(paper: Paper, width: number, paragraphs: readonly StyledText[]): TextBlock {
  const lines = paragraphs.flatMap(([text, style]) =>
    wrapText(text, width, (part) => paper.widthOf(part, style)).map((line) => ({ text: line, style })),
  );
  return { lines, height: lines.reduce((height, { style }) => height + style.leading, 0) };
}

/** Amounts stand on one line each, whatever their size: a broken amount could be read as two. */
export function amountBlock(amounts: readonly StyledText[]): TextBlock {
  const lines = amounts.map(([text, style]) => ({ text, style }));
  return { lines, height: lines.reduce((height, { style }) => height + style.leading, 0) };
}

export function writeBlock(
  paper: Paper,
  block: TextBlock,
  column: { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align },
): void {
  const { x, width, align = 'left' } = column;
  const last = block.lines.at(-1);
  let { y } = column;
  for (const line of block.lines) {
    const { text, style } = line;
    // Without the space a screen reader runs the end of a line into the next one: 'Date ofservice'.
    paper.line(line === last ? text : `${text} `, { x, y, width, align }, style);
    y += style.leading;
  }
}
