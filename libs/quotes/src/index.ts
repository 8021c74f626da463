export { assertAcceptable } from './assert-acceptable.js';
export { assertQuoteTransition } from './assert-quote-transition.js';
export { defaultExpiry } from './default-expiry.js';
export { quoteNumber } from './quote-number.js';
export { QUOTE_STATES, QUOTE_TRANSITIONS, type QuoteState } from './quote-state.js';
