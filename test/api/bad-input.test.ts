import { randomUUID } from 'node:crypto';

import type { ErrorCode } from '#kernel';

import { expectNothingWritten } from '../support/fingerprint.js';
import { exchangeId, WRITES } from '../support/routes.js';
import type { Story } from '../support/story.js';
import { MISTAKES, SECRET, withValue } from './mistakes.js';
import {
  expectRefused,
  fieldsOfBody,
  requestOf,
  send,
  startTwoClinics,
  type TwoClinics,
} from './refusals.js';

let two: TwoClinics;

beforeAll(async () => {
  two = await startTwoClinics();
});

afterAll(() => two.test.stop());

it('takes the requests that all mistakes are made in', async () => {
  await expectNothingWritten(two.test.database.all, async () => {
    for (const key of WRITES) {
      const { status, body } = await send(two, { key, query: '?dryRun=true' });
      expect({ key, body, status }).toEqual({ key, body, status: key.endsWith('publish') ? 200 : 201 });
    }
  });
});

/** Every field of every write that the document declares, so that a new one is tested without being named here. */
describe('no write takes', () => {
  it.each(Object.keys(MISTAKES))('%s', async (mistake) => {
    const wrongs = WRITES.flatMap((key) =>
      fieldsOfBody(two, key).flatMap((bodyField) => {
        const { path } = bodyField;
        const field = path.join('.');
        return (MISTAKES[mistake]?.(bodyField) ?? []).map((value) => {
          const body = withValue(requestOf(two, key).body, path, value);
          return { key, what: { field, value }, code: 'VALIDATION_FAILED' as const, field, body };
        });
      }),
    );
    expect(wrongs).not.toEqual([]);
    await expectRefused(two, wrongs);
  });

  it('a field that it does not know, at any depth', async () => {
    const wrongs = WRITES.flatMap((key) => {
      const { body } = requestOf(two, key);
      const nested = fieldsOfBody(two, key).map(({ path }) => path.slice(0, -1));
      const places = [...new Set(nested.map((path) => path.join('.')))].map((place) =>
        place.split('.').filter(Boolean),
      );
      return places.map((path) => {
        const field = [...path, 'clinicId'].join('.');
        const what = field;
        return {
          key,
          what,
          code: 'VALIDATION_FAILED' as const,
          field,
          body: withValue(body, [...path, 'clinicId'], SECRET),
        };
      });
    });
    expect(wrongs.length).toBeGreaterThan(WRITES.length);
    await expectRefused(two, wrongs);
  });
});

it('reads ids in capital letters as the ids that they are', async () => {
  const isId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  await expectNothingWritten(two.test.database.all, async () => {
    for (const key of WRITES) {
      const body = JSON.stringify(requestOf(two, key).body).replace(isId, (id) => id.toUpperCase());
      const answer = await send(two, { key, body, query: '?dryRun=true' });
      expect({ key, status: answer.status, body: answer.body }).toMatchObject({
        key,
        status: /publish$/.test(key) ? 200 : 201,
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-/);
    }
  });
});

it('keeps no card number as the reference of a payment, however it is written', async () => {
  const key = 'POST /v1/payments';
  const numbers = [
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    'Visa 3782 822463 10005 of Mr. T',
    '411111111111',
  ];
  const wrongs = numbers.map((reference) => {
    const body = { ...requestOf(two, key).body, reference };
    return { key, what: reference, code: 'VALIDATION_FAILED' as const, field: 'reference', body };
  });
  await expectRefused(two, wrongs);
});

/** What is said when a body names a record that the clinic does not have, whether nobody has it or another clinic. */
const STRANGERS: Readonly<Record<string, ErrorCode>> = {
  'POST /v1/price-versions serviceId': 'REFERENCE_NOT_FOUND',
  'POST /v1/quotes patientId': 'REFERENCE_NOT_FOUND',
  'POST /v1/quotes providerId': 'REFERENCE_NOT_FOUND',
  'POST /v1/quotes serviceId': 'SERVICE_NOT_PRICED',
  'POST /v1/quotes packageId': 'PACKAGE_NOT_OFFERED',
  'POST /v1/quotes discountPolicyId': 'DISCOUNT_NOT_IN_FORCE',
  'POST /v1/quotes/{id}/revise patientId': 'VALIDATION_FAILED',
  'POST /v1/quotes/{id}/revise providerId': 'REFERENCE_NOT_FOUND',
  'POST /v1/quotes/{id}/revise serviceId': 'SERVICE_NOT_PRICED',
  'POST /v1/quotes/{id}/revise packageId': 'PACKAGE_NOT_OFFERED',
  'POST /v1/quotes/{id}/revise discountPolicyId': 'DISCOUNT_NOT_IN_FORCE',
  'POST /v1/payments invoiceId': 'NOT_FOUND',
  'POST /v1/visits patientPackageId': 'NOT_FOUND',
  'POST /v1/visits serviceId': 'SESSION_NONE_LEFT',
  'POST /v1/visits providerId': 'REFERENCE_NOT_FOUND',
  'POST /v1/visits locationId': 'REFERENCE_NOT_FOUND',
};

describe('a write that names', () => {
  const namedIn = (key: string): (keyof Story)[] =>
    (Object.keys(two.story) as (keyof Story)[]).filter((name) =>
      JSON.stringify(requestOf(two, key).body).includes(two.story[name]),
    );

  it.each([
    ['an id that nobody has', () => randomUUID()],
    ['an id of another clinic', (name: keyof Story) => two.elsewhere[name]],
  ])('%s is refused', async (_title, stranger) => {
    const wrongs = WRITES.flatMap((key) =>
      namedIn(key).map((name) => {
        const { path, body = {} } = exchangeId(requestOf(two, key), two.story[name], stranger(name));
        return { key, what: name, code: STRANGERS[`${key} ${name}`] ?? 'INTERNAL', path, body };
      }),
    );
    expect(wrongs.map(({ key, what }) => `${key} ${what}`).sort()).toEqual(Object.keys(STRANGERS).sort());
    await expectRefused(two, wrongs);
  });
});
