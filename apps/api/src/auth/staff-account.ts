import type { Pool } from 'pg';

import type { ClinicId } from '#kernel';

import type { SignIn } from './sign-in.js';

export type StaffAccount = {
  readonly clinicId: ClinicId;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: 'owner' | 'manager' | 'front_desk' | 'provider' | 'biller' | 'read_only';
};

/** Makes a person who can sign in and the clinic they work in; an e-mail address that exists keeps its password. */
export async function ensureStaffAccount(
  { auth }: SignIn,
  pool: Pool,
  account: StaffAccount,
  now: Date,
): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  const known = await internalAdapter.findUserByEmail(account.email);
  const user =
    known?.user ??
    (await internalAdapter.createUser(
      { name: account.name, email: account.email, emailVerified: true },
      { method: 'email-password' },
    ));
  if (!known) {
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await password.hash(account.password),
    });
  }
  await pool.query(
    `insert into auth.memberships (user_id, clinic_id, role, created_at) values ($1, $2, $3, $4)
     on conflict (user_id, clinic_id) do nothing`,
    [user.id, account.clinicId, account.role, now],
  );
}
