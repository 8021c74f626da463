import { v7 } from 'uuid';

import { asId, type Brand } from '#kernel';

/** A new time-ordered id, made here and not by the database so that a write needs no round trip to learn it. */
export const newId = <Id extends Brand<string, string>>(): Id => asId<Id>(v7());
