/** What is used here of a parsed font; pdfkit uses the rest. */
export type ParsedFont = {
  readonly characterSet: readonly number[];
  readonly glyphForCodePoint: (codePoint: number) => unknown;
  readonly layout: (text: string, features: Readonly<Record<string, boolean>>) => GlyphRun;
};

type GlyphRun = { readonly positions: readonly object[] };

/** The words all documents have in common, and room for the amounts and names of a busy hour. */
const WORDS_MAX = 2_000;

/** Two letters in one glyph save no room on a receipt and cannot be searched for. */
const FEATURES = { liga: false };

/**
 * A parsed font that many documents use after one another. Measuring and kerning a word is the cost of a page, so words
 * are remembered; pdfkit scales the positions it is given in place, so each document gets its own copy of them.
 */
export function sharedFont<Font extends ParsedFont>(font: Font): Font {
  const words = new Map<string, GlyphRun>();
  nameGlyphs(font);
  const layout = (text: string): GlyphRun => {
    const known = words.get(text);
    if (known !== undefined) return copyOf(known);
    if (words.size >= WORDS_MAX) words.clear();
    const run = font.layout(text, FEATURES);
    words.set(text, run);
    return copyOf(run);
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

/**
 * A glyph remembers the character it was first used for, and that is what a reader copies out of the file. Asking for
 * all of them once, in order, makes it the same character whatever was printed before: a space and no no-break space,
 * and a hyphen and no soft hyphen, which would be hidden in every negative amount from then on.
 */
function nameGlyphs(font: ParsedFont): void {
  const codePoints = [...font.characterSet].sort((first, second) => first - second);
  for (const codePoint of codePoints) font.glyphForCodePoint(codePoint);
}

function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }));
  // The widths of the run are computed from its positions, so they follow the copy.
  return Object.create(run, { positions: { value: positions } }) as GlyphRun;
}
