import type { LabeledAmount, ReceiptLineView, ReceiptView } from '#documents';

import { amountListHeight, type AmountListRow, writeAmountList } from './amount-list.js';
import { writeDocumentHead, writeNotes } from './document-head.js';
import { CONTENT_WIDTH, PAGE } from './letter-page.js';
import { Paper } from './paper.js';
import { type TableCell, type TableColumn, writeTable } from './table.js';
import { type StyledText, textBlock, writeBlock } from './text-block.js';
import { STYLE } from './text-style.js';

const TOTALS = { x: PAGE.right - 250, width: 250 } as const;
const VISITS_WIDTH = CONTENT_WIDTH - TOTALS.width - 30;

/** The stored view as a PDF: no clock, no network, nothing but the view decides a byte. */
export function renderReceiptPdf(view: ReceiptView): Promise<Buffer> {
  const paper = new Paper(view);
  writeDocumentHead(paper, view);
  writeTable(paper, { columns: columns(view), rows: view.lines.map(cells) });
  writeTotalsAndVisits(paper, view);
  writeNotes(paper, view);
  return paper.finish();
}

function columns({ columns: labels }: ReceiptView): readonly TableColumn[] {
  return [
    { label: labels.dateOfService, width: 60, align: 'left' },
    { label: labels.description, width: 182, align: 'left' },
    { label: labels.standardCharge, width: 54, align: 'right' },
    { label: labels.discount, width: 55, align: 'right' },
    { label: labels.netCharge, width: 55, align: 'right' },
    { label: labels.patientPaid, width: 55, align: 'right' },
    { label: labels.eligibility, width: 55, align: 'right' },
  ];
}

function cells(line: ReceiptLineView): readonly TableCell[] {
  const details = line.details.map((detail): StyledText => [detail, STYLE.detail]);
  return [
    [[line.dateOfService, STYLE.cell]],
    [[line.description, STYLE.cellStrong], ...details],
    [[line.standardCharge, STYLE.cell]],
    [[line.discount, STYLE.cell]],
    [[line.netCharge, STYLE.cellStrong]],
    [[line.patientPaid, STYLE.cell]],
    [[line.eligibility, STYLE.cell]],
  ];
}

/** The totals stand under the amounts they add up; beside them, what is left of the package. */
function writeTotalsAndVisits(paper: Paper, view: ReceiptView): void {
  const rows = totalRows(view);
  const visits = textBlock(paper, VISITS_WIDTH, [
    ...(view.visitsLeft.length > 0 ? [[view.visitsLeftHeading, STYLE.strong] as const] : []),
    ...view.visitsLeft.map((text): StyledText => [text, STYLE.body]),
  ]);
  paper.y += 12;
  paper.keepTogether(Math.max(amountListHeight(rows), visits.height));
  const top = paper.y;
  writeAmountList(paper, rows, TOTALS);
  const bottom = Math.max(paper.y, top + visits.height);
  if (visits.lines.length > 0) {
    paper.tag('P', () => writeBlock(paper, visits, { x: PAGE.left, y: top + 2, width: VISITS_WIDTH }));
  }
  paper.y = bottom + 24;
}

function totalRows({ totals, balance, eligible }: ReceiptView): readonly AmountListRow[] {
  const plain = (row: LabeledAmount): AmountListRow => ({ ...row, weight: 'plain' });
  return [...totals.map(plain), { ...balance, weight: 'strong' }, plain(eligible)];
}
