export const QUOTE_STATES = ['open', 'accepted', 'expired', 'superseded', 'withdrawn'] as const;

export type QuoteState = (typeof QUOTE_STATES)[number];

/** Where a quote can go from each state; only an open one can move. */
export const QUOTE_TRANSITIONS: Readonly<Record<QuoteState, readonly QuoteState[]>> = {
  open: ['accepted', 'expired', 'superseded', 'withdrawn'],
  accepted: [],
  expired: [],
  superseded: [],
  withdrawn: [],
};
