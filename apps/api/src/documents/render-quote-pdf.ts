import type { QuoteView } from '#documents';

import { writeDocumentHead, writeNotes } from './document-head.js';
import { Paper } from './paper.js';
import { writeOptionComparison } from './quote-comparison.js';
import { writeOptionSection } from './quote-section.js';

/** The stored view as a PDF: the first page compares, then each option is explained to the cent. */
export function renderQuotePdf(view: QuoteView): Promise<Buffer> {
  const paper = new Paper(view);
  writeDocumentHead(paper, view);
  writeOptionComparison(paper, view);
  writeNotes(paper, view);
  for (const section of view.sections) writeOptionSection(paper, section);
  return paper.finish();
}
