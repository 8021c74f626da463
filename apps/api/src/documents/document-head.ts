import type { DocumentView } from '#documents';

import { CONTENT_WIDTH, PAGE } from './letter-page.js';
import type { Paper } from './paper.js';
import { type StyledText, textBlock, type TextBlock, writeBlock } from './text-block.js';
import { STYLE } from './text-style.js';

const CONTACT_WIDTH = 170;
const COLUMN_GAP = 18;

/** Letterhead, title and the blocks that say who, by whom and which paper this is. */
export function writeDocumentHead(paper: Paper, view: DocumentView): void {
  writeLetterhead(paper, view);
  writeTitle(paper, view);
  writeFacts(paper, view);
}

function writeLetterhead(paper: Paper, { letterhead }: DocumentView): void {
  const nameWidth = CONTENT_WIDTH - CONTACT_WIDTH - COLUMN_GAP;
  const name = textBlock(paper, nameWidth, [
    [letterhead.name, STYLE.clinic],
    ...letterhead.addressLines.map((line): StyledText => [line, STYLE.letterhead]),
  ]);
  const contact = textBlock(
    paper,
    CONTACT_WIDTH,
    letterhead.contactLines.map((line): StyledText => [line, STYLE.letterhead]),
  );
  const { y } = paper;
  const contactX = PAGE.right - CONTACT_WIDTH;
  paper.tag('P', () => writeBlock(paper, name, { x: PAGE.left, y, width: nameWidth }));
  paper.tag('P', () =>
    writeBlock(paper, contact, { x: contactX, y: y + 5, width: CONTACT_WIDTH, align: 'right' }),
  );
  paper.y = y + Math.max(name.height, contact.height + 5) + 10;
  paper.rule({ y: paper.y, weight: 'line' });
  paper.y += 22;
}

function writeTitle(paper: Paper, { heading, subheading }: DocumentView): void {
  const title = textBlock(paper, CONTENT_WIDTH, [[heading, STYLE.title]]);
  const subtitle = textBlock(paper, CONTENT_WIDTH, [[subheading, STYLE.subtitle]]);
  writeDown(paper, 'H1', title);
  writeDown(paper, 'P', subtitle);
  paper.y += 18;
}

function writeFacts(paper: Paper, { facts }: DocumentView): void {
  const width = (CONTENT_WIDTH - COLUMN_GAP * (facts.length - 1)) / facts.length;
  const { y } = paper;
  let bottom = y;
  facts.forEach(({ heading, lines }, index) => {
    const [first, ...others] = lines;
    const label = textBlock(paper, width, [[heading, STYLE.label]]);
    const body = textBlock(paper, width, [
      ...(first === undefined ? [] : [[first, STYLE.strong] as const]),
      ...others.map((line): StyledText => [line, STYLE.body]),
    ]);
    const x = PAGE.left + index * (width + COLUMN_GAP);
    paper.tag('H2', () => writeBlock(paper, label, { x, y, width }));
    paper.tag('P', () => writeBlock(paper, body, { x, y: y + label.height, width }));
    bottom = Math.max(bottom, y + label.height + body.height);
  });
  paper.y = bottom + 22;
}

/** Writes a block over the whole width and moves below it. */
export function writeDown(paper: Paper, kind: string, block: TextBlock): void {
  const { y } = paper;
  paper.tag(kind, () => writeBlock(paper, block, { x: PAGE.left, y, width: CONTENT_WIDTH }));
  paper.y += block.height;
}

/** A heading that stays with the first of what follows it, `followedBy` points high. */
export function writeHeading(paper: Paper, text: string, followedBy: number): void {
  const block = textBlock(paper, CONTENT_WIDTH, [[text, STYLE.heading]]);
  paper.keepTogether(block.height + followedBy);
  writeDown(paper, 'H2', block);
  paper.y += 6;
}

export function writeNotes(paper: Paper, { notes }: DocumentView): void {
  for (const note of notes) {
    const block = textBlock(paper, CONTENT_WIDTH, [[note, STYLE.note]]);
    paper.keepTogether(block.height);
    writeDown(paper, 'P', block);
    paper.y += 3;
  }
}
