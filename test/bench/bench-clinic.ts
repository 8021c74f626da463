import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { asId, type ClinicId } from '#kernel';

import { createSignIn } from '../../apps/api/src/auth/sign-in.js';
import { ensureStaffAccount } from '../../apps/api/src/auth/staff-account.js';
import { foundClinic } from '../../apps/api/src/database/found-clinic.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { Api } from '../support/api.js';

export type BenchClinic = { readonly id: ClinicId; readonly email: string; readonly password: string };

/** A clinic of its own in the app's database, with one manager. */
export async function foundBenchClinic(databaseUrl: string): Promise<BenchClinic> {
  const account = { email: 'bench@bench.example', password: randomBytes(12).toString('hex') };
  const id = newId<ClinicId>();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const secret = randomBytes(24).toString('hex');
  const publicUrl = 'http://localhost';
  const signIn = createSignIn({ databaseUrl, secret, publicUrl, attemptsPerMinute: 1 });
  try {
    await foundClinic(pool, { id, ...SETTINGS }, new Date());
    const person = { clinicId: id, name: 'Bench Manager', role: 'manager' as const, ...account };
    await ensureStaffAccount(signIn, pool, person, new Date());
  } finally {
    await signIn.close();
    await pool.end();
  }
  return { id, ...account };
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

export type SignedIn = { readonly api: Api; readonly cookie: string };

/** A new session. Its signed cookie is believed for a minute, as in a browser that has just signed in. */
export async function signIn(url: string, { id, email, password }: BenchClinic): Promise<SignedIn> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`Sign-in answered ${String(answer.status)}.`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const cookie = cookies.join('; ');
  return { api: new Api(url, { cookie }, asId<ClinicId>(id)), cookie };
}
