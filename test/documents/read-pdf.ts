import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PlacedText = {
  readonly text: string;
  /** In points from the lower left corner of the page. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

export type ReadPdf = {
  /** What stands on each page, in the order in which it is read out. */
  readonly pages: readonly (readonly PlacedText[])[];
  /** The kinds of tag of each page, in order. */
  readonly tags: readonly (readonly string[])[];
  readonly language: string | undefined;
  readonly title: string;
  readonly createdAt: string;
};

type Tag = { readonly role?: string; readonly children?: readonly Tag[] };

const rolesOf = ({ role, children = [] }: Tag): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
];

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await reading.promise;
  const pages: (readonly PlacedText[])[] = [];
  const tags: (readonly string[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item)] : [])));
    tags.push(rolesOf((await page.getStructTree()) as Tag));
  }
  const { info } = await pdf.getMetadata();
  const { Title: title, CreationDate: createdAt, Language: language } = info as Record<string, string>;
  await reading.destroy();
  return { pages, tags, language, title: title ?? '', createdAt: createdAt ?? '' };
}

function placed(item: { str: string; transform: number[]; width: number }): PlacedText {
  const [size = 0, , , , left = 0, baseline = 0] = item.transform;
  // The part of a line that letters fill; the rest of its height is air.
  return {
    text: item.str.trim(),
    left,
    right: left + item.width,
    bottom: baseline - 0.2 * size,
    top: baseline + 0.7 * size,
  };
}

export const textOf = (page: readonly PlacedText[]): string => page.map(({ text }) => text).join('\n');

/** Pairs of texts of one page that are printed over each other. */
export function overlaps(page: readonly PlacedText[]): readonly (readonly [string, string])[] {
  return page.flatMap((first, index) =>
    page
      .slice(index + 1)
      .filter(
        (second) =>
          first.left < second.right - 0.5 &&
          second.left < first.right - 0.5 &&
          first.bottom < second.top &&
          second.bottom < first.top,
      )
      .map((second): readonly [string, string] => [first.text, second.text]),
  );
}

/** Texts that a printer would cut off: closer to the edge of US Letter than half an inch. */
export function outsideOf(page: readonly PlacedText[]): readonly string[] {
  const margin = 36;
  return page
    .filter(
      ({ left, right, bottom, top }) =>
        left < margin || right > 612 - margin || bottom < margin - 18 || top > 792 - margin,
    )
    .map(({ text }) => text);
}
