import { DomainError, type ProviderId } from '#kernel';

import type { Tx } from '../database/tx.js';

/** A licensed person who delivers care and is named on receipts. */
export type Provider = {
  readonly id: ProviderId;
  readonly name: string;
  readonly credential: string;
  readonly licenseType: string;
  readonly licenseNumber: string;
  readonly npi: string;
};

export const SELECT_PROVIDER = `select id, name, credential, license_type as "licenseType",
  license_number as "licenseNumber", npi from providers`;

export function insertProvider(tx: Tx, provider: Provider): void {
  tx.insert('providers', [
    {
      id: provider.id,
      name: provider.name,
      credential: provider.credential,
      license_type: provider.licenseType,
      license_number: provider.licenseNumber,
      npi: provider.npi,
      created_at: tx.now,
    },
  ]);
}

/** A provider that a request names; it must be one of this clinic. */
export async function getProvider(tx: Tx, id: string): Promise<Provider> {
  const [row] = await tx.query<Provider>(`${SELECT_PROVIDER} where clinic_id = $1 and id = $2`, [
    tx.clinic.id,
    id,
  ]);
  if (!row) throw new DomainError('REFERENCE_NOT_FOUND', { field: 'providerId' });
  return row;
}
