import type { AmountSection, DepositView, LabeledAmount } from '#documents';

import { amountListHeight, type AmountListRow, writeAmountList } from './amount-list.js';
import { writeDocumentHead, writeDown, writeNotes } from './document-head.js';
import { CONTENT_WIDTH, PAGE } from './letter-page.js';
import { Paper } from './paper.js';
import { writeTable } from './table.js';
import { type StyledText, textBlock, writeBlock } from './text-block.js';
import { STYLE } from './text-style.js';

const SECTION_GAP = 36;
const SECTION_WIDTH = (CONTENT_WIDTH - SECTION_GAP) / 2;
const NOTICE_PADDING = 12;
const PARAGRAPH_GAP = 4;

/** The stored view as a PDF: what came in, what it is for, and what this paper is not. */
export function renderDepositPdf(view: DepositView): Promise<Buffer> {
  const paper = new Paper(view);
  writeDocumentHead(paper, view);
  writePayment(paper, view);
  writeSections(paper, view);
  writeNotice(paper, view);
  writeNotes(paper, view);
  return paper.finish();
}

function writePayment(paper: Paper, { columns, payment }: DepositView): void {
  const details = payment.details.map((detail): StyledText => [detail, STYLE.detail]);
  writeTable(paper, {
    columns: [
      { label: columns.receivedOn, width: 110, align: 'left' },
      { label: columns.tender, width: 286, align: 'left' },
      { label: columns.amount, width: 120, align: 'right' },
    ],
    rows: [
      [
        [[payment.receivedOn, STYLE.cell]],
        [[payment.tender, STYLE.cellStrong], ...details],
        [[payment.amount, STYLE.cellStrong]],
      ],
    ],
  });
  paper.y += 22;
}

/** Beside each other, the last one under the amount received. */
function writeSections(paper: Paper, { sections }: DepositView): void {
  const columns = sections.map((section, index) => ({
    x: PAGE.right - SECTION_WIDTH - (sections.length - 1 - index) * (SECTION_WIDTH + SECTION_GAP),
    heading: textBlock(paper, SECTION_WIDTH, [[section.heading, STYLE.strong]]),
    rows: amountRows(section),
  }));
  const heights = columns.map(({ heading, rows }) => heading.height + amountListHeight(rows));
  paper.keepTogether(Math.max(...heights));
  const top = paper.y;
  for (const { x, heading, rows } of columns) {
    paper.tag('H2', () => writeBlock(paper, heading, { x, y: top, width: SECTION_WIDTH }));
    paper.y = top + heading.height;
    writeAmountList(paper, rows, { x, width: SECTION_WIDTH });
  }
  paper.y = top + Math.max(...heights) + 24;
}

function amountRows({ amounts, total }: AmountSection): readonly AmountListRow[] {
  const plain = (row: LabeledAmount): AmountListRow => ({ ...row, weight: 'plain' });
  return [...amounts.map(plain), { ...total, weight: 'strong' }];
}

/** Between two lines, so that it is not overlooked on a photocopy. */
function writeNotice(paper: Paper, { notice }: DepositView): void {
  const heading = textBlock(paper, CONTENT_WIDTH, [[notice.heading, STYLE.heading]]);
  const paragraphs = notice.lines.map((line) => textBlock(paper, CONTENT_WIDTH, [[line, STYLE.body]]));
  const text = [heading, ...paragraphs];
  const height = text.reduce((sum, block) => sum + block.height + PARAGRAPH_GAP, 2 * NOTICE_PADDING);
  paper.keepTogether(height);
  paper.rule({ y: paper.y, weight: 'line' });
  paper.y += NOTICE_PADDING;
  writeDown(paper, 'H2', heading);
  for (const paragraph of paragraphs) {
    paper.y += PARAGRAPH_GAP;
    writeDown(paper, 'P', paragraph);
  }
  paper.y += NOTICE_PADDING;
  paper.rule({ y: paper.y, weight: 'line' });
  paper.y += NOTICE_PADDING;
}
