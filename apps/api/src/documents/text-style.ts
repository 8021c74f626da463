import type { FaceName } from './document-fonts.js';
import { INK } from './letter-page.js';

export type TextStyle = {
  readonly face: FaceName;
  /** In points. */
  readonly size: number;
  /** From one baseline to the next, in points. */
  readonly leading: number;
  readonly color: string;
};

const style = (face: FaceName, size: number, leading: number, color: string = INK.text): TextStyle => ({
  face,
  size,
  leading,
  color,
});

export const STYLE = {
  clinic: style('semibold', 15, 19),
  letterhead: style('regular', 9, 12.5, INK.soft),
  title: style('semibold', 22, 27),
  subtitle: style('regular', 11, 15, INK.soft),
  heading: style('semibold', 12, 16),
  label: style('semibold', 8.5, 13, INK.soft),
  strong: style('semibold', 10, 13.5),
  body: style('regular', 10, 13.5),
  cell: style('regular', 9, 12),
  cellStrong: style('semibold', 9, 12),
  detail: style('regular', 8, 10.5, INK.soft),
  columnHead: style('semibold', 8, 10.5),
  optionHead: style('semibold', 11, 14.5),
  amountLarge: style('semibold', 16, 21),
  note: style('regular', 9, 12.5, INK.soft),
  footer: style('regular', 8, 10, INK.soft),
} as const satisfies Readonly<Record<string, TextStyle>>;
