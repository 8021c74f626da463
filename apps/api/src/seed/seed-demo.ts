import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { localDate, today, type Clock, type LocalDate } from '#calendar';
import { invariant } from '#kernel';

import { ensureStaffAccount } from '../auth/staff-account.js';
import { SIGN_IN, type SignIn } from '../auth/sign-in.js';
import { CreatePriceVersion } from '../catalog/create-price-version.js';
import { FindPriceVersions } from '../catalog/find-price-versions.js';
import { PublishPriceVersion } from '../catalog/publish-price-version.js';
import { CLOCK } from '../clock/system-clock.js';
import { DATABASE, type Database } from '../database/database.js';
import { foundClinic } from '../database/found-clinic.js';
import type { WriteContext } from '../http/write-context.js';
import { CreateLocation } from '../locations/create-location.js';
import { CreatePatient } from '../patients/create-patient.js';
import { CreateProvider } from '../providers/create-provider.js';
import { CreateService } from '../services/create-service.js';
import { DEMO_CLINIC, DEMO_SERVICES, demoPrices } from './demo-clinic.js';
import { demoPatientLink, seedQuote } from './demo-quote.js';

export type DemoSignIn = { readonly role: string; readonly email: string; readonly password: string };
/** Without prices the clinic is ready for whoever wants to publish their own today. */
export type DemoScope = 'everything' | 'all_but_prices';

const PASSWORD = 'plumbline-demo';
const STAFF = [
  { role: 'manager', email: 'manager@demo.example', name: 'Demo Manager' },
  { role: 'front_desk', email: 'desk@demo.example', name: 'Demo Desk' },
] as const;

/**
 * Fills an empty installation with the demo clinic, by the same verbs that requests use. Each step has a fixed
 * idempotency key and the staff accounts come last, so a start that was interrupted is simply repeated.
 */
export async function seedDemo(
  app: NestFastifyApplication,
  scope: DemoScope = 'everything',
): Promise<readonly DemoSignIn[]> {
  const { write: pool } = app.get<Database>(DATABASE);
  const { rowCount } = await pool.query(`select from auth.memberships limit 1`);
  if (rowCount === 0) await seed(app, scope);
  const { rows } = await pool.query<{ email: string }>(
    `select email from auth.users where email = any($1) order by email`,
    [STAFF.map(({ email }) => email)],
  );
  const known = new Set(rows.map(({ email }) => email));
  return STAFF.filter(({ email }) => known.has(email)).map(({ role, email }) => ({
    role,
    email,
    password: PASSWORD,
  }));
}

/** Where the demo patient reads the quote; undefined in an installation without the demo clinic's quote. */
export async function linkOfDemoPatient(app: NestFastifyApplication): Promise<string | undefined> {
  return await demoPatientLink(app, step('link'));
}

async function seed(app: NestFastifyApplication, scope: DemoScope): Promise<void> {
  const { write: pool } = app.get<Database>(DATABASE);
  const clock = app.get<Clock>(CLOCK);
  await foundClinic(pool, DEMO_CLINIC, clock.now());
  const serviceIds = await seedServices(app);
  const people = await seedPeople(app);
  if (scope === 'everything') {
    const day = today(clock, DEMO_CLINIC.timeZone);
    const packageId = await seedPrices(app, serviceIds, day);
    await seedQuote(app, step(`quote:${day}`), { ...people, packageId, today: day });
  }
  for (const { role, email, name } of STAFF) {
    const account = { clinicId: DEMO_CLINIC.id, name, email, password: PASSWORD, role };
    await ensureStaffAccount(app.get<SignIn>(SIGN_IN), pool, account, clock.now());
  }
}

const step = (name: string): WriteContext => ({
  actor: { kind: 'system', id: 'demo-seed', clinicId: DEMO_CLINIC.id, requestId: 'demo-seed' },
  idempotencyKey: `demo-seed:${name}`,
  dryRun: false,
});

async function seedServices(app: NestFastifyApplication): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [key, { standardFeeCents: _, ...service }] of Object.entries(DEMO_SERVICES)) {
    ids.set(key, (await app.get(CreateService).execute(step(key), service)).id);
  }
  return ids;
}

async function seedPrices(
  app: NestFastifyApplication,
  serviceIds: ReadonlyMap<string, string>,
  effectiveFrom: LocalDate,
): Promise<string> {
  const prices = demoPrices((key) => serviceIds.get(key) ?? '');
  const { id } = await app.get(CreatePriceVersion).execute(step('prices'), prices);
  const { state, packages } = await app.get(FindPriceVersions).get(step('read').actor, id);
  if (state === 'draft') {
    await app.get(PublishPriceVersion).execute(step(`publish:${effectiveFrom}`), id, { effectiveFrom });
  }
  const [first] = packages;
  invariant(first !== undefined, 'The demo prices hold a package.');
  return first.id;
}

type People = { readonly patientId: string; readonly providerId: string };

async function seedPeople(app: NestFastifyApplication): Promise<People> {
  await app.get(CreateLocation).execute(step('location'), {
    name: 'Main office',
    state: 'IL',
    addressLines: [...DEMO_CLINIC.addressLines],
    placeOfService: '11',
  });
  const provider = await app.get(CreateProvider).execute(step('provider'), {
    name: 'Demo Provider',
    credential: 'DC',
    licenseType: 'Chiropractor',
    licenseNumber: 'DEMO-0001',
    npi: '1234567893',
  });
  const patient = await app.get(CreatePatient).execute(step('patient'), {
    givenName: 'Demo',
    familyName: 'Patient',
    birthDate: localDate('1980-02-29'),
  });
  return { patientId: patient.id, providerId: provider.id };
}
