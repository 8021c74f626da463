import PDFDocument from 'pdfkit';

import type { DocumentView } from '#documents';

import { DOCUMENT_FONTS, FACES, type FontRun, fontRuns } from './document-fonts.js';
import { CONTENT_WIDTH, INK, PAGE } from './letter-page.js';
import { STYLE, type TextStyle } from './text-style.js';
import { wrapText } from './wrap-text.js';

export type Align = 'left' | 'right';

/** Where one line of text stands: `y` is its top, `x` and `width` the column it is aligned in. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly align: Align };

export type Tag = PDFKit.PDFStructureElement;

/** A line across the content, or across a part of it. */
export type Rule = {
  readonly y: number;
  readonly weight: 'line' | 'hairline';
  readonly x?: number;
  readonly width?: number;
};

type TagOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' };

/** Noon of the issue day: the same calendar day in every zone of the country. */
const issuedAt = ({ issuedOn }: DocumentView): Date => new Date(`${issuedOn}T12:00:00Z`);

/**
 * A document that is being written, page after page, top to bottom. Everything is drawn in reading order and tagged,
 * so that a screen reader follows it; lines and footers are marked as decoration.
 */
export class Paper {
  /** The top of the next thing to be written. */
  y: number = PAGE.top;

  readonly #view: DocumentView;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Tag;
  #decorating = false;

  constructor(view: DocumentView) {
    this.#view = view;
    this.#pdf = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      // No font of its own: Helvetica would be read for each document and never used.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      lang: view.language,
      displayTitle: true,
      // The file's id is made from these, and the clock is not asked: the same view gives the same bytes.
      info: {
        Title: view.documentTitle,
        Creator: 'Plumbline',
        Producer: 'Plumbline',
        CreationDate: issuedAt(view),
      },
    });
    for (const { name, source } of DOCUMENT_FONTS) this.#pdf.registerFont(name, source);
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  widthOf(text: string, style: TextStyle): number {
    return this.#runs(text, style).reduce(
      (width, run) => width + this.#pdf.font(run.name, style.size).widthOfString(run.text),
      0,
    );
  }

  /** One line, as it is: a text that is wider than its column is set smaller, never cut. Space at its end is not seen. */
  line(text: string, place: Place, style: TextStyle): void {
    const natural = this.widthOf(text.trimEnd(), style);
    const scale = natural > place.width ? place.width / natural : 1;
    const size = style.size * scale;
    let x = place.align === 'right' ? place.x + place.width - natural * scale : place.x;
    const y = place.y + style.size - size;
    for (const run of this.#runs(text, style)) {
      this.#pdf.font(run.name, size).fillColor(style.color).text(run.text, x, y, { lineBreak: false });
      x += this.#pdf.widthOfString(run.text);
    }
  }

  /** What `draw` writes is one piece of content, of the given kind of tag. */
  tag(kind: string, draw: () => void, parent: Tag = this.#root, options: TagOptions = {}): void {
    parent.add(this.#pdf.struct(kind, options, [draw]));
  }

  /** A tag that holds other tags; `write` gets it as their parent. */
  group(kind: string, write: (group: Tag) => void, parent: Tag = this.#root): void {
    const group = this.#pdf.struct(kind);
    parent.add(group);
    write(group);
    group.end();
  }

  /** Lines, footers, and what a screen reader has read before. Decoration inside decoration is one piece. */
  decoration(draw: () => void): void {
    if (this.#decorating) {
      draw();
      return;
    }
    this.#decorating = true;
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#pdf.endMarkedContent();
    this.#decorating = false;
  }

  rule({ y, weight, x = PAGE.left, width = CONTENT_WIDTH }: Rule): void {
    const strong = weight === 'line';
    this.decoration(() =>
      this.#pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(strong ? 0.9 : 0.5)
        .strokeColor(strong ? INK.rule : INK.hairline)
        .stroke(),
    );
  }

  hasRoomFor(height: number): boolean {
    return this.y + height <= PAGE.bottom;
  }

  /** Starts a new page unless what comes next still fits. */
  keepTogether(height: number): void {
    if (!this.hasRoomFor(height)) this.nextPage();
  }

  nextPage(): void {
    this.#pdf.addPage();
    this.y = PAGE.top;
  }

  /** Numbers the pages and closes the file. */
  finish(): Promise<Buffer> {
    this.#root.end();
    this.#writeFooters();
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.#pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.#pdf.on('error', reject);
      this.#pdf.end();
    });
  }

  /** Composed (NFC): the fonts hold é, not e and an accent. */
  #runs(text: string, style: TextStyle): readonly FontRun[] {
    return fontRuns(FACES[style.face], text.normalize('NFC'));
  }

  #writeFooters(): void {
    const { count } = this.#pdf.bufferedPageRange();
    const { footer, pageLabel } = this.#view;
    const left = { x: PAGE.left, width: CONTENT_WIDTH - 100, align: 'left' } as const;
    const right = { x: PAGE.right - 90, width: 90, align: 'right' } as const;
    const lines = wrapText(footer, left.width, (text) => this.widthOf(text, STYLE.footer));
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page);
      const label = pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      this.rule({ y: PAGE.footer - 6, weight: 'hairline' });
      this.decoration(() => {
        lines.forEach((line, index) =>
          this.line(line, { ...left, y: PAGE.footer + index * STYLE.footer.leading }, STYLE.footer),
        );
        this.line(label, { ...right, y: PAGE.footer }, STYLE.footer);
      });
    }
  }
}
