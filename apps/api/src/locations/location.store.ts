import type { LocationId } from '#kernel';

import type { Tx } from '../database/tx.js';

export type Location = {
  readonly id: LocationId;
  readonly name: string;
  readonly state: string;
  readonly addressLines: readonly string[];
  readonly placeOfService: string;
};

export const SELECT_LOCATION = `select id, name, state, address_lines as "addressLines",
  place_of_service as "placeOfService" from locations`;

export function insertLocation(tx: Tx, location: Location): void {
  tx.insert('locations', [
    {
      id: location.id,
      name: location.name,
      state: location.state,
      address_lines: location.addressLines,
      place_of_service: location.placeOfService,
      created_at: tx.now,
    },
  ]);
}
