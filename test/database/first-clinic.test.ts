import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { ClinicResponse } from '../../apps/api/src/clinics/clinic.response.js';
import { readClinicForm } from '../../apps/api/src/seed/clinic-form.js';
import { openClinic, type OwnerSignIn } from '../../apps/api/src/seed/open-clinic.js';
import { expectNothingWritten } from '../support/fingerprint.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const BUILT = join(import.meta.dirname, '../../dist/apps/api/src/setup-clinic.js');

const optionsFor = (email: string): readonly string[] => [
  ...['--name', 'Lakeside Spine', '--legal-name', 'Lakeside Spine, PLLC', '--time-zone', 'America/Chicago'],
  ...['--address', '1 Lake Street', '--address', 'Springfield, IL 62701', '--phone', '(555) 010-0123'],
  ...['--npi', '1558598797', '--tin', '12-3456789', '--email', email, '--owner', 'Clinic Owner'],
];

describe('the first clinic of an installation', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(async () => {
    await test.stop();
  });

  async function signIn(account: OwnerSignIn): Promise<Record<string, string>> {
    const answer = await fetch(`${test.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost' },
      body: JSON.stringify(account),
    });
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    return { cookie: cookies.join('; ') };
  }

  const read = async <T>(path: string, headers: Record<string, string>): Promise<T> =>
    (await (await fetch(`${test.url}${path}`, { headers })).json()) as T;

  it('is made by the command, whose password signs the owner in', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [BUILT, ...optionsFor('Owner@A.example')],
      {
        env: { PATH: process.env.PATH, DATABASE_URL: test.database.appUrl, APP_SECRET: 'x'.repeat(32) },
      },
    );
    const [, email = '', password = ''] = /^ {2}(\S+) {3}(\S{20,})$/m.exec(stdout) ?? [];
    expect(email).toBe('owner@a.example');

    const owner = await signIn({ email, password });
    expect(await read('/v1/me', owner)).toMatchObject({ kind: 'staff', name: 'Clinic Owner', role: 'owner' });
    expect(await read<ClinicResponse>('/v1/clinic', owner)).toMatchObject({
      name: 'Lakeside Spine',
      legalName: 'Lakeside Spine, PLLC',
      timeZone: 'America/Chicago',
      addressLines: ['1 Lake Street', 'Springfield, IL 62701'],
      phone: '(555) 010-0123',
      npi: '1558598797',
      tin: '12-3456789',
      policies: {
        remainder: 'last',
        roll: 'following',
        quoteValidDays: 30,
        refundPolicy: 'best_of',
        fsaPrepay: 'block',
        hsaPrepay: 'warn',
      },
    });
  });

  it('is not made for an e-mail address that has an account', async () => {
    const form = readClinicForm(optionsFor('owner@b.example'));
    await openClinic(test.app, form);
    await expectNothingWritten(test.database.all, async () => {
      const again = readClinicForm(optionsFor('OWNER@b.example'));
      await expect(openClinic(test.app, again)).rejects.toThrow(
        'an account with the address of --email exists',
      );
    });
  });

  it('leaves no half account behind, so that the command can be repeated', async () => {
    const form = readClinicForm(optionsFor('owner@c.example'));
    await test.database.all.query('revoke insert on auth.memberships from plumbline_app');
    await expect(openClinic(test.app, form)).rejects.toThrow('Run the command again');
    await test.database.all.query('grant insert on auth.memberships to plumbline_app');
    await signIn(await openClinic(test.app, form));
  });
});
