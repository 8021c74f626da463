import { randomBytes } from 'node:crypto';

import { asId, type ClinicId } from '#kernel';

import { ensureStaffAccount } from '../../apps/api/src/auth/staff-account.js';
import { SIGN_IN, type SignIn } from '../../apps/api/src/auth/sign-in.js';
import type { ClinicSettings } from '../../apps/api/src/database/clinic-settings.js';
import { DATABASE, type Database } from '../../apps/api/src/database/database.js';
import { foundClinic } from '../../apps/api/src/database/found-clinic.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { Api } from './api.js';
import type { TestApp } from './test-app.js';

const PASSWORD = 'a-long-test-password';

/** What a test says about its clinic. */
export type Policies = Partial<ClinicSettings>;

/** Settings of a clinic in Chicago; a test overrides what it is about. */
export const aClinic = (overrides: Policies = {}): ClinicSettings => ({
  id: newId<ClinicId>(),
  name: 'Test Clinic',
  legalName: 'Test Clinic, PLLC',
  timeZone: 'America/Chicago',
  addressLines: ['1 Test Street', 'Springfield, IL 62701'],
  phone: '(555) 010-0199',
  npi: '1558598797',
  tin: '12-3456789',
  remainderPolicy: 'last',
  rollConvention: 'following',
  holidayCalendar: 'fed',
  quoteValidDays: 30,
  refundPolicy: 'best_of',
  fsaPrepay: 'block',
  hsaPrepay: 'warn',
  ...overrides,
});

/** A clinic with one signed-in manager; answers the API as that person. */
export async function signInToNewClinic(test: TestApp, overrides: Policies = {}): Promise<Api> {
  const clinic = aClinic(overrides);
  const { write: pool } = test.app.get<Database>(DATABASE);
  await foundClinic(pool, clinic, test.clock.now());
  const email = `manager-${randomBytes(6).toString('hex')}@test.example`;
  const account = {
    clinicId: clinic.id,
    name: 'Test Manager',
    email,
    password: PASSWORD,
    role: 'manager' as const,
  };
  await ensureStaffAccount(test.app.get<SignIn>(SIGN_IN), pool, account, test.clock.now());
  const signedIn = await fetch(`${test.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (signedIn.status !== 200)
    throw new Error(`Sign-in answered ${String(signedIn.status)}: ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return new Api(test.url, { cookie }, asId<ClinicId>(clinic.id));
}
