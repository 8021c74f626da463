import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { asId, type ClinicId } from '#kernel';

import { createSignIn } from '../../apps/api/src/auth/sign-in.js';
import { ensureStaffAccount } from '../../apps/api/src/auth/staff-account.js';
import { foundClinic } from '../../apps/api/src/database/found-clinic.js';

/**
 * Quotes of one clinic wait for its counter of quote numbers, so the load comes from several clinics, as it does in
 * life. Their ids can be told from their place, which pgbench needs.
 */
const CLINICS = 8;
const ID_STEM = '0190a5b0-0000-7000-9000-';
export const clinicIdOf = (place: number): ClinicId => asId(`${ID_STEM}${String(place).padStart(12, '0')}`);
/** The clinic of a pgbench connection, whose place is in `:c`. */
export const SET_CLINIC = `\\set c :client_id % ${String(CLINICS)}`;
export const CLINIC_SQL = `('${ID_STEM}' || lpad(:c, 12, '0'))::uuid`;

export type BenchClinic = { readonly id: ClinicId; readonly email: string; readonly password: string };

/** Clinics of their own in the app's database, each with one manager. */
export async function foundBenchClinics(databaseUrl: string): Promise<readonly BenchClinic[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const secret = randomBytes(24).toString('hex');
  const signIn = createSignIn({ databaseUrl, secret, publicUrl: 'http://localhost', attemptsPerMinute: 1 });
  try {
    const clinics = Array.from({ length: CLINICS }, (_, place) => ({
      id: clinicIdOf(place),
      email: `manager-${String(place)}@bench.example`,
      password: randomBytes(12).toString('hex'),
    }));
    for (const { id, email, password } of clinics) {
      await foundClinic(pool, { id, ...SETTINGS }, new Date());
      const account = { clinicId: id, name: 'Bench Manager', role: 'manager', email, password } as const;
      await ensureStaffAccount(signIn, pool, account, new Date());
    }
    return clinics;
  } finally {
    await signIn.close();
    await pool.end();
  }
}

const SETTINGS = {
  name: 'Bench Clinic',
  legalName: 'Bench Clinic, PLLC',
  timeZone: 'America/Chicago',
  addressLines: ['1 Bench Street', 'Springfield, IL 62701'],
  phone: '(555) 010-0177',
  npi: '1558598797',
  tin: '12-3456789',
  remainderPolicy: 'last',
  rollConvention: 'following',
  holidayCalendar: 'fed',
  quoteValidDays: 30,
  refundPolicy: 'best_of',
  fsaPrepay: 'block',
  hsaPrepay: 'warn',
} as const;
