import type { ServiceId } from '#kernel';
import type { EligibilityClass } from '#pricing';

import type { ClinicQuery, Tx } from '../database/tx.js';

/** What is done or handed over, and coded; its fee stands in each price version. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  readonly billingCode?: string;
  readonly kind: 'service' | 'goods';
  readonly eligibilityClass: EligibilityClass;
};

export const SELECT_SERVICE = `select id, name, billing_code as "billingCode", kind,
  eligibility_class as "eligibilityClass" from services`;

export function insertService(tx: Tx, service: Service): void {
  tx.insert('services', [
    {
      id: service.id,
      name: service.name,
      billing_code: service.billingCode,
      kind: service.kind,
      eligibility_class: service.eligibilityClass,
      created_at: tx.now,
    },
  ]);
}

export async function listServices(
  from: ClinicQuery,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, Service>> {
  const rows = await from.query<Service>(`${SELECT_SERVICE} where clinic_id = $1 and id = any($2)`, [
    from.clinic.id,
    [...new Set(ids)],
  ]);
  return new Map(rows.map((service) => [service.id, service]));
}
