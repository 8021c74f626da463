import type { QuoteLineView, QuoteOptionSection, QuoteScheduleView } from '#documents';

import { writeDown, writeHeading } from './document-head.js';
import { CONTENT_WIDTH, PAGE } from './letter-page.js';
import type { Paper, Tag } from './paper.js';
import { type TableCell, writeTable } from './table.js';
import { type StyledText, textBlock, writeBlock } from './text-block.js';
import { STYLE } from './text-style.js';

const FIRST_ROWS = 90;
const INDENT = 12;

/** One way to pay, on a page of its own: its lines, the reason of each price and the dates. */
export function writeOptionSection(paper: Paper, section: QuoteOptionSection): void {
  paper.nextPage();
  writeHeading(paper, section.heading, FIRST_ROWS);
  writeLines(paper, section);
  if (section.why.length > 0) writeWhy(paper, section);
  if (section.schedule !== undefined) writeSchedule(paper, section.schedule);
}

function writeLines(paper: Paper, { columns: labels, lines, total }: QuoteOptionSection): void {
  writeTable(paper, {
    columns: [
      { label: labels.description, width: 226, align: 'left' },
      { label: labels.quantity, width: 48, align: 'right' },
      { label: labels.unit, width: 62, align: 'right' },
      { label: labels.standard, width: 60, align: 'right' },
      { label: labels.discount, width: 60, align: 'right' },
      { label: labels.net, width: 60, align: 'right' },
    ],
    rows: lines.map(lineCells),
    total: [
      [[total.label, STYLE.cellStrong]],
      [],
      [],
      [[total.standard, STYLE.cellStrong]],
      [[total.discount, STYLE.cellStrong]],
      [[total.net, STYLE.cellStrong]],
    ],
  });
  paper.y += 10;
}

function lineCells(line: QuoteLineView): readonly TableCell[] {
  const details = line.details.map((detail): StyledText => [detail, STYLE.detail]);
  return [
    [[line.description, STYLE.cellStrong], ...details],
    [[line.quantity, STYLE.cell]],
    [[line.unit, STYLE.cell]],
    [[line.standard, STYLE.cell]],
    [[line.discount, STYLE.cell]],
    [[line.net, STYLE.cellStrong]],
  ];
}

function writeWhy(paper: Paper, { whyHeading, why }: QuoteOptionSection): void {
  paper.keepTogether(60);
  writeDown(paper, 'H3', textBlock(paper, CONTENT_WIDTH, [[whyHeading, STYLE.strong]]));
  paper.y += 2;
  for (const { name, sentences } of why) {
    paper.keepTogether(40);
    writeDown(paper, 'P', textBlock(paper, CONTENT_WIDTH, [[name, STYLE.cellStrong]]));
    paper.group('L', (list) => sentences.forEach((sentence) => writeSentence(paper, sentence, list)));
    paper.y += 4;
  }
  paper.y += 8;
}

function writeSentence(paper: Paper, sentence: string, list: Tag): void {
  const width = CONTENT_WIDTH - INDENT;
  const block = textBlock(paper, width, [[sentence, STYLE.cell]]);
  paper.keepTogether(block.height);
  const { y } = paper;
  const item = (tag: Tag): void => {
    paper.tag('Lbl', () => writeBlock(paper, bullet(paper), { x: PAGE.left, y, width: INDENT }), tag);
    paper.tag('LBody', () => writeBlock(paper, block, { x: PAGE.left + INDENT, y, width }), tag);
  };
  paper.group('LI', item, list);
  paper.y += block.height;
}

const bullet = (paper: Paper): ReturnType<typeof textBlock> => textBlock(paper, INDENT, [['•', STYLE.cell]]);

function writeSchedule(paper: Paper, { heading, columns: labels, rows }: QuoteScheduleView): void {
  paper.keepTogether(FIRST_ROWS);
  writeDown(paper, 'H3', textBlock(paper, CONTENT_WIDTH, [[heading, STYLE.strong]]));
  paper.y += 4;
  writeTable(paper, {
    columns: [
      { label: labels.payment, width: 126, align: 'left' },
      { label: labels.dueOn, width: 130, align: 'left' },
      { label: labels.collectOn, width: 130, align: 'left' },
      { label: labels.amount, width: 130, align: 'right' },
    ],
    rows: rows.map((row) => [
      [[row.payment, STYLE.cell]],
      [[row.dueOn, STYLE.cell]],
      [[row.collectOn, STYLE.cell]],
      [[row.amount, STYLE.cellStrong]],
    ]),
  });
  paper.y += 10;
}
