import type { LocalDate } from '#calendar';
import type { LetterheadView } from './letterhead.js';

/** A short block under its own heading: who, by whom, which paper. */
export type FactBlock = { readonly heading: string; readonly lines: readonly string[] };

export type LabeledAmount = { readonly label: string; readonly amount: string };

/** What every document shows, whatever it is about. Plain JSON: a stored view prints the same page years later. */
export type DocumentView = {
  /** BCP 47 tag of the language the words are in; a screen reader pronounces by it. */
  readonly language: string;
  /** Title in the window and in the file's properties; names no patient, because titles end up in lists. */
  readonly documentTitle: string;
  readonly issuedOn: LocalDate;
  readonly letterhead: LetterheadView;
  readonly heading: string;
  readonly subheading: string;
  readonly facts: readonly FactBlock[];
  readonly notes: readonly string[];
  /** Repeated at the foot of each page, so that a loose page can be put back. */
  readonly footer: string;
  /** Written on page {page} of {pages}. */
  readonly pageLabel: string;
};
