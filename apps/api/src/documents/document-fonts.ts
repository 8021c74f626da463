import { fileURLToPath } from 'node:url';

import PDFDocument from 'pdfkit';

import { invariant } from '#kernel';

import { type ParsedFont, sharedFont } from './shared-font.js';

export type FaceName = 'regular' | 'semibold';

/** One font file, parsed. `name` is what a document knows it by. */
export type DocumentFont = {
  readonly name: string;
  /** What a document registers: a parsed font in place of a file. */
  readonly source: Buffer;
  readonly codePoints: ReadonlySet<number>;
};

/** The files of one face, by the characters they hold. The first is the one nearly all text is in. */
export type Face = readonly [DocumentFont, ...DocumentFont[]];

export type FontRun = { readonly name: string; text: string };

/** The build copies the files beside the compiled code, so that one address serves source and build. */
const FOLDER = new URL('./fonts/', import.meta.url);

/** Parsed once per process: parsing costs more than everything else on a page together. */
export const FACES: Readonly<Record<FaceName, Face>> = {
  regular: [load('latin', 'regular'), load('latin-ext', 'regular'), load('vietnamese', 'regular')],
  semibold: [load('latin', 'semibold'), load('latin-ext', 'semibold'), load('vietnamese', 'semibold')],
};

export const DOCUMENT_FONTS: readonly DocumentFont[] = Object.values(FACES).flat();

function load(characters: 'latin' | 'latin-ext' | 'vietnamese', face: FaceName): DocumentFont {
  const name = `source-sans-3-${characters}-${face}`;
  const font = sharedFont(parse(fileURLToPath(new URL(`${name}.ttf`, FOLDER))));
  return { name, source: font as unknown as Buffer, codePoints: new Set(font.characterSet) };
}

/** pdfkit takes a font it has parsed before in place of a file (its types do not say so), and keeps it in `_font.font`. */
function parse(path: string): ParsedFont {
  const opened = new PDFDocument({ autoFirstPage: false, font: path });
  const { font } = (opened as unknown as { readonly _font: { readonly font: ParsedFont } })._font;
  invariant(typeof font.layout === 'function', 'pdfkit hands back the font it parsed');
  return font;
}

/** Cuts a text where the next character is in another file, so that every name is printed as it is spelled. */
export function fontRuns(face: Face, text: string): readonly FontRun[] {
  const [latin] = face;
  const runs: FontRun[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0);
    const holder = face.find(({ codePoints }) => codePoint !== undefined && codePoints.has(codePoint));
    const { name } = holder ?? latin;
    const run = runs.at(-1);
    if (run?.name === name) run.text += character;
    else runs.push({ name, text: character });
  }
  return runs;
}
