import type pg from 'pg';

import type { ClinicId } from '#kernel';

/** In the order of their keys. */
const TABLES = [
  'patients',
  'providers',
  'services',
  'price_versions',
  'service_prices',
  'packages',
  'package_components',
  'discount_policies',
];

/**
 * Gives other clinics what the first one sells, under the same ids: a row's key is its clinic and its id, so one
 * request fits all of them.
 */
export async function copyCatalog(
  asSuperuser: pg.Pool,
  [first, ...others]: readonly ClinicId[],
): Promise<void> {
  for (const clinicId of others) {
    for (const table of TABLES) {
      await asSuperuser.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('clinic_id', $2::text))).*
         from ${table} t where t.clinic_id = $1`,
        [first, clinicId],
      );
    }
  }
}
