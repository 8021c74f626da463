/** How money came in. A card that the patient's bank issued is `card`, whether credit or debit. */
export const TENDERS = ['cash', 'check', 'card', 'ach', 'hsa_card', 'fsa_card', 'hra_card'] as const;

export type Tender = (typeof TENDERS)[number];

/** As it stands inside a sentence. */
export const TENDER_NAMES: Readonly<Record<Tender, string>> = {
  cash: 'cash',
  check: 'check',
  card: 'card',
  ach: 'bank transfer',
  hsa_card: 'HSA card',
  fsa_card: 'FSA card',
  hra_card: 'HRA card',
};
