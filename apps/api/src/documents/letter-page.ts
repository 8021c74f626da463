/** US Letter in points, 72 to the inch, with room for a hole punch and for printers that cannot reach the edge. */
export const PAGE = {
  width: 612,
  height: 792,
  left: 48,
  right: 564,
  top: 48,
  /** Content ends here; the footer stands below. */
  bottom: 726,
  footer: 744,
} as const;

export const CONTENT_WIDTH = PAGE.right - PAGE.left;

/** Grays that survive a black-and-white printer and a photocopy. */
export const INK = { text: '#111111', soft: '#444444', rule: '#111111', hairline: '#b5b5b5' } as const;
