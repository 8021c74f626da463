import { RUNTIME, type Runtime } from '../../apps/api/src/config/runtime.js';
import { createApp } from '../../apps/api/src/create-app.js';
import type { Answer, Api, Problem } from '../support/api.js';
import { expectProblem } from '../support/expect-problem.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { signInToNewClinic } from '../support/test-clinic.js';

let test: TestApp;
let api: Api;
let patientId: string;

beforeAll(async () => {
  test = await startTestApp();
  api = await signInToNewClinic(test);
  patientId = await api.createPatient();
});

afterAll(() => test.stop());

/** One request without the manners of `api.send`: any method, and only the headers that are given. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer<Problem>> {
  const response = await fetch(`${test.url}${path}`, { method, headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = (isJson && text !== '' ? JSON.parse(text) : text) as Problem;
  return { status: response.status, headers: response.headers, body };
}

const signedIn = (): Record<string, string> => ({ ...api['credentials'] });

describe('health', () => {
  it('is told without sign-in', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const { status, body } = await ask('GET', path);
      expect([path, status, body]).toEqual([path, 200, { status: 'ok' }]);
    }
  });

  it('is alive but not ready on a schema that is older than the program', async () => {
    const { all } = test.database;
    const { rows } = await all.query<{ id: number }>('select max(id) as id from plumbline_migrations');
    await all.query(`update plumbline_migrations set name = 'x' || name where id = $1`, [rows[0]?.id]);
    try {
      expectProblem(await ask('GET', '/health/ready'), { code: 'DATABASE_UNAVAILABLE' });
      expect((await ask('GET', '/health/live')).status).toBe(200);
    } finally {
      await all.query(`update plumbline_migrations set name = substr(name, 2) where id = $1`, [rows[0]?.id]);
    }
  });
});

describe('the page of the documentation', () => {
  it('is served with everything that it loads, and holds no script that the policy forbids', async () => {
    const page = await fetch(`${test.url}/docs`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    const loaded = [...html.matchAll(/(?:src|href)=["'](\.[^"']+)["']/g)].map(([, path = '']) => path);
    expect(loaded.length).toBeGreaterThan(3);
    for (const path of loaded) {
      const { pathname } = new URL(path, `${test.url}/docs`);
      expect([pathname, (await ask('GET', pathname)).status]).toEqual([pathname, 200]);
    }
  });
});

describe('every answer', () => {
  const SECURITY = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
  const places = (): readonly string[] => [
    '/v1/me',
    `/v1/patients/${patientId}`,
    '/v1/nothing',
    '/health/live',
    '/docs',
  ];

  it('carries the security headers and is kept by no cache', async () => {
    for (const path of places()) {
      const { headers } = await ask('GET', path, signedIn());
      const given = Object.fromEntries(headers);
      expect({ path, ...given }).toMatchObject({ path, ...SECURITY, 'cache-control': 'no-store' });
      expect(given['content-security-policy']).toMatch(/default-src 'self';.*script-src 'self';/);
      expect(given['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(Object.keys(given)).not.toContain('x-powered-by');
      expect(Object.keys(given).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(given['strict-transport-security']).toBeUndefined();
    }
  });

  it('asks for https from then on where the address is https', async () => {
    const app = await createApp({ ...test.app.get<Runtime>(RUNTIME), publicUrl: 'https://clinic.example' });
    try {
      const { headers } = await app.inject({ method: 'GET', url: '/health/live' });
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
      expect(headers['content-security-policy']).toMatch(/upgrade-insecure-requests/);
    } finally {
      await app.close();
    }
  });

  it('repeats the id of the request when it is a plain token, and makes one otherwise', async () => {
    const idOf = async (given: Record<string, string>) =>
      (await ask('GET', '/health/live', given)).headers.get('x-request-id') ?? '';
    expect(await idOf({ 'x-request-id': 'desk-7_0123456789' })).toBe('desk-7_0123456789');
    for (const given of ['short', 'x'.repeat(65), 'a b c d e f g h', '<script>alert(1)</script>']) {
      expect(await idOf({ 'x-request-id': given })).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    expect(await idOf({})).not.toBe(await idOf({}));
  });

  it('is found in the audit by the id of its request', async () => {
    const patient = { givenName: 'Test', familyName: 'Patient', birthDate: '1980-02-29' };
    await api.send('POST', '/v1/patients', patient, { headers: { 'x-request-id': 'audited-request' } });
    const { data } = await api.get<{ data: readonly { requestId: string }[] }>('/v1/audit-events?limit=1');
    expect(data.map(({ requestId }) => requestId)).toEqual(['audited-request']);
  });
});

describe('an address that there is not', () => {
  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1'],
    ['GET', '/nothing'],
    ['GET', '/v1/patients/'],
    ['GET', '/V1/PATIENTS'],
    ['GET', '/v1/patients/../../etc/passwd'],
    ['PUT', '/v1/patients'],
    ['PATCH', '/v1/payments'],
    ['DELETE', '/v1/patients'],
    ['POST', '/v1/me'],
    ['OPTIONS', '/v1/patients'],
  ])('%s %s is a problem like every other', async (method, path) => {
    expectProblem(await ask(method, path, signedIn()), { code: 'ROUTE_NOT_FOUND' });
    expectProblem(await ask(method, path), { code: 'ROUTE_NOT_FOUND' });
  });
});

describe('HEAD', () => {
  it('answers as GET does, without the body', async () => {
    const path = `/v1/patients/${patientId}`;
    const got = await ask('GET', path, signedIn());
    const asked = await ask('HEAD', path, signedIn());
    expect([asked.status, asked.body]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'cache-control']) {
      expect([name, asked.headers.get(name)]).toEqual([name, got.headers.get(name)]);
    }
    expect((await ask('HEAD', path)).status).toBe(401);
  });
});
