export { allocate } from './allocate.js';
export {
  addCents,
  type Cents,
  cents,
  maxCents,
  minCents,
  multiplyCents,
  subtractCents,
  sumCents,
  ZERO_CENTS,
} from './cents.js';
export { mulDiv } from './mul-div.js';
export { applyRate, formatPpm, type Ppm, ratePpm } from './rate.js';
export type { Rounding } from './rounding.js';
export { SESSION_ROUNDINGS, sessionValues, type SessionRounding } from './session-values.js';
export { REMAINDER_POLICIES, type RemainderPolicy, spreadEvenly } from './spread-evenly.js';
export { formatUsd, parseUsd } from './usd.js';
