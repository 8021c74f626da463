import { randomBytes } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Clock } from '#calendar';
import type { ClinicId } from '#kernel';

import { SIGN_IN, type SignIn } from '../auth/sign-in.js';
import { ensureStaffAccount } from '../auth/staff-account.js';
import { CLOCK } from '../clock/system-clock.js';
import { DATABASE, type Database } from '../database/database.js';
import { foundClinic } from '../database/found-clinic.js';
import { newId } from '../database/new-id.js';
import type { ClinicForm } from './clinic-form.js';
import { DEFAULT_POLICIES } from './default-policies.js';

export type OwnerSignIn = { readonly email: string; readonly password: string };

/** Makes a clinic and the account of its owner. The password is random and stored nowhere in clear. */
export async function openClinic(app: NestFastifyApplication, form: ClinicForm): Promise<OwnerSignIn> {
  const { write: pool } = app.get<Database>(DATABASE);
  const { address, email: typedEmail, owner, ...clinic } = form;
  const email = typedEmail.toLowerCase();
  const { rowCount } = await pool.query(`select from auth.users where email = $1`, [email]);
  if (rowCount !== 0) {
    throw new Error('The clinic was not made: an account with the address of --email exists. Use another.');
  }
  const now = app.get<Clock>(CLOCK).now();
  const clinicId = newId<ClinicId>();
  await foundClinic(pool, { ...DEFAULT_POLICIES, ...clinic, id: clinicId, addressLines: address }, now);
  const password = randomBytes(12).toString('hex');
  const account = { clinicId, name: owner, email, password, role: 'owner' as const };
  try {
    await ensureStaffAccount(app.get<SignIn>(SIGN_IN), pool, account, now);
  } catch (cause) {
    await removeHalfAccount(pool, email).catch(() => undefined);
    throw new Error(
      'The clinic was stored, but the account of its owner was not. Nobody can sign in to that clinic, so it ' +
        'does no harm. Run the command again; should it say that the account exists, give another --email.',
      { cause },
    );
  }
  return { email, password };
}

/** Without a membership nobody can sign in with it, and it would block its e-mail address. */
async function removeHalfAccount(pool: Database['write'], email: string): Promise<void> {
  await pool.query(
    `delete from auth.users u where u.email = $1
       and not exists (select from auth.memberships m where m.user_id = u.id)`,
    [email],
  );
}
