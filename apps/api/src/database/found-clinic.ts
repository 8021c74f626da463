import type { Pool } from 'pg';

import type { ClinicSettings } from './clinic-settings.js';

/** Stores a new clinic; one that exists keeps its settings. Everything else a clinic owns hangs below it. */
export async function foundClinic(pool: Pool, clinic: ClinicSettings, now: Date): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select app_enter($1)`, [clinic.id]);
    await client.query(
      `insert into clinics (id, name, legal_name, time_zone, currency, address_lines, phone, npi, tin,
         remainder_policy, roll_convention, holiday_calendar, quote_valid_days, refund_policy, fsa_prepay,
         hsa_prepay, created_at)
       values ($1, $2, $3, $4, 'USD', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (id) do nothing`,
      [
        clinic.id,
        clinic.name,
        clinic.legalName,
        clinic.timeZone,
        clinic.addressLines,
        clinic.phone,
        clinic.npi,
        clinic.tin,
        clinic.remainderPolicy,
        clinic.rollConvention,
        clinic.holidayCalendar,
        clinic.quoteValidDays,
        clinic.refundPolicy,
        clinic.fsaPrepay,
        clinic.hsaPrepay,
        now,
      ],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
