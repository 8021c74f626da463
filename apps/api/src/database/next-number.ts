import type { Tx } from './tx.js';

/**
 * Next number of a series in this clinic, without gaps: the row stays locked until the transaction ends, so a
 * number that is rolled back is given out again.
 */
export async function nextNumber(tx: Tx, series: string): Promise<number> {
  const [row] = await tx.query<{ last_value: number }>(
    `insert into counters (clinic_id, series, last_value) values ($1, $2, 1)
     on conflict (clinic_id, series) do update set last_value = counters.last_value + 1
     returning last_value`,
    [tx.clinic.id, series],
  );
  if (!row) throw new Error('The counter returned no row.');
  return row.last_value;
}
