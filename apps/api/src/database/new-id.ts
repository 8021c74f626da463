import { v7 } from 'uuid';

import { asId, type Brand } from '#kernel';

const RANDOM_BYTES = 16;
/** Asking the system for sixteen bytes takes longer than all else about an id, so they are fetched for many at once. */
const random = new Uint8Array(128 * RANDOM_BYTES);
let used = random.length;

/** Grows with every id, so that those of one millisecond keep their order; it starts anywhere and may wrap around. */
let sequence = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** A new time-ordered id, made here and not by the database so that a write needs no round trip to learn it. */
export function newId<Id extends Brand<string, string>>(): Id {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  used += RANDOM_BYTES;
  sequence = (sequence + 1) >>> 0;
  return asId<Id>(v7({ random: random.subarray(used - RANDOM_BYTES, used), seq: sequence }));
}
